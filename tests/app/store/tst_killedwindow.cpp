// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before
constexpr int kills = 15; ///< of each kind

const char lessonText[] = R"(---
lesson: kept
format: 1
title: Kept
summary: What is kept.
minutes: 1
concepts: start
---
<!-- step predict -->
Answer.
```python scenario=main
print("a")
```
<!-- question which type=choice run=main -->
Which?
- [x] a <!-- when exitcode(main) == 0 -->
- [ ] b <!-- when exitcode(main) == 1 -->
<!-- hint -->
Look.
<!-- hint -->
Look again.
<!-- end -->
<!-- step explain -->
So.
)";

/// The number in "print(<n>)": the round that the program was typed in; -1: half typed.
int roundOf(const QString &program)
{
    static const QRegularExpression whole(QStringLiteral("^print\\((\\d+)\\)$"));
    const auto match = whole.match(program);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

/// kill -9 at any moment costs nothing that was committed.
class TestKilledWindow : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup();
    void whatWasCommittedSurvivesAKillAtAnyMoment();
    void unsavedProgramSurvivesAKillAtAnyMoment();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &content) const;
    int killOneAtRandom(const QString &what, int first) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKilledWindow::put(const QString &name, const QByteArray &content) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// Nothing that was found afterwards was ever damaged.
void TestKilledWindow::cleanup()
{
    for (const QString folder : {"", "progress", "drafts"})
        QVERIFY(QDir(path(folder)).entryList({"*.damaged-*"}).isEmpty());
    m_folder.reset();
}

/// Returns the last round that the window said was kept.
int TestKilledWindow::killOneAtRandom(const QString &what, int first) const
{
    QProcess window;
    window.start(JOINERY_BIN_DIR "/student", {what, m_folder->path(), QString::number(first)});
    if (!QTest::qWaitFor([&] { return window.canReadLine(); }, patience))
        return -1;
    // Not waiting for something: dying at some moment.
    QTest::qWait(QRandomGenerator::global()->bounded(120));
    ::kill(static_cast<pid_t>(window.processId()), SIGKILL);
    if (!window.waitForFinished(patience) || window.exitStatus() != QProcess::CrashExit)
        return -1;
    const QByteArrayList lines = window.readAllStandardOutput().split('\n');
    return lines.value(lines.size() - 2).toInt(); // behind the last newline there is nothing whole
}

void TestKilledWindow::whatWasCommittedSurvivesAKillAtAnyMoment()
{
    put("lessons/01-first/01-kept/lesson.md", lessonText);
    qputenv("JOINERY_LESSONS", path("lessons").toLocal8Bit());
    int round = 1;
    for (int n = 0; n < kills; ++n) {
        const int kept = killOneAtRandom("kept", round);
        QVERIFY2(kept >= round, qPrintable(QString("round %1, kept %2").arg(round).arg(kept)));
        Store store(m_folder->path());
        const QSignalSpy problems(&store, &Store::problemFound);
        const LessonProgress progress = store.progress().load("kept");
        QCOMPARE(problems.count(), 0);
        QVERIFY(progress.hints.value("which") > 0);
        const int found = roundOf(progress.programs.value("main"));
        QVERIFY2(found == -1 || found >= kept, qPrintable(QString::number(found)));
        if (found == kept) {
            QCOMPARE(progress.committed, QStringList("which"));
            QCOMPARE(progress.answers.value("which"), QStringList(QString::number(kept % 2)));
        }
        round = kept + 1;
    }
}

void TestKilledWindow::unsavedProgramSurvivesAKillAtAnyMoment()
{
    put("mine.py", "print('as saved')\n");
    int round = 1;
    for (int n = 0; n < kills; ++n) {
        const int kept = killOneAtRandom(path("mine.py"), round);
        QVERIFY2(kept >= round, qPrintable(QString("round %1, kept %2").arg(round).arg(kept)));
        Store store(m_folder->path());
        const auto draft = store.drafts().load(path("mine.py"));
        QVERIFY(draft);
        const int found = roundOf(draft->text);
        QVERIFY2(found == -1 || found >= kept, qPrintable(QString::number(found)));
        QCOMPARE(draft->original, "print('as saved')\n");
        round = kept + 1;
    }
}

QTEST_GUILESS_MAIN(TestKilledWindow)
#include "tst_killedwindow.moc"
