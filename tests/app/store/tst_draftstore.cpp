// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/draftstore.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

class TestDraftStore : public QObject {
    Q_OBJECT

private slots:
    void draftBelongsToItsFile();
    void draftWithoutTextIsSetAside();
};

void TestDraftStore::draftBelongsToItsFile()
{
    const QTemporaryDir folder;
    FileWriter writer;
    DraftStore drafts(folder.path(), writer);
    const Draft first{"print(1)\n", "print()\n"};
    const Draft second{"print(2)\n", "print()\n"};
    drafts.keep("/home/a/join.py", first);
    drafts.keep("/home/b/join.py", second);
    QCOMPARE(drafts.load("/home/a/join.py"), std::optional(first));
    QCOMPARE(drafts.load("/home/b/join.py"), std::optional(second));
    drafts.drop("/home/a/join.py");
    QCOMPARE(drafts.load("/home/a/join.py"), std::nullopt);
    QCOMPARE(drafts.load("/home/b/join.py"), std::optional(second));
    QCOMPARE(DraftStore(folder.path(), writer).load("/home/b/join.py"), std::optional(second));
}

void TestDraftStore::draftWithoutTextIsSetAside()
{
    const QTemporaryDir folder;
    FileWriter writer;
    DraftStore drafts(folder.path(), writer);
    drafts.keep("/home/a/join.py", {"print(1)\n", "print()\n"});
    writer.flush();
    const QDir files(folder.path());
    QFile file(files.filePath(files.entryList(QDir::Files).value(0)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": 1, \"text\": 7}");
    file.close();
    const QSignalSpy problems(&drafts, &DraftStore::problemFound);
    QCOMPARE(drafts.load("/home/a/join.py"), std::nullopt);
    QCOMPARE(problems.count(), 1);
    const auto problem = problems[0][0].value<StoreProblem>();
    QCOMPARE(problem.what, StoreProblem::What::Draft);
    QVERIFY(QFileInfo::exists(problem.aside));
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
