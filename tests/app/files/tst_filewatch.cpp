// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/filewatch.h"

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace joinery::app;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool replace(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

} // namespace

class TestFileWatch : public QObject {
    Q_OBJECT

private slots:
    void fileThatIsReplacedTwiceIsToldTwice();
    void fileThatComesLaterIsTold();
    void whatIsNoLongerWatchedIsNotTold();
};

void TestFileWatch::fileThatIsReplacedTwiceIsToldTwice()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("lesson.md");
    QVERIFY(write(path, "one"));
    FileWatch watch(nullptr);
    QSignalSpy touched(&watch, &FileWatch::touched);
    watch.watch({path});
    for (const char *text : {"two", "three"}) {
        touched.clear();
        QVERIFY(replace(path, text));
        QTRY_VERIFY(!touched.empty());
    }
}

void TestFileWatch::fileThatComesLaterIsTold()
{
    const QTemporaryDir folder;
    FileWatch watch(nullptr);
    QSignalSpy touched(&watch, &FileWatch::touched);
    watch.watch({folder.filePath("later.md")});
    QVERIFY(write(folder.filePath("later.md"), "here"));
    QTRY_VERIFY(!touched.empty());
}

void TestFileWatch::whatIsNoLongerWatchedIsNotTold()
{
    const QTemporaryDir before;
    const QTemporaryDir now;
    FileWatch watch(nullptr);
    QSignalSpy touched(&watch, &FileWatch::touched);
    watch.watch({before.filePath("a.md")});
    watch.watch({now.filePath("b.md")});
    FileWatch witness(nullptr);
    QSignalSpy seen(&witness, &FileWatch::touched);
    witness.watch({before.filePath("a.md")});
    // What the witness sees, the other one would have seen before.
    QVERIFY(write(before.filePath("a.md"), "a"));
    QTRY_VERIFY(!seen.empty());
    QVERIFY(touched.empty());
    QVERIFY(write(now.filePath("b.md"), "b"));
    QTRY_VERIFY(!touched.empty());
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
