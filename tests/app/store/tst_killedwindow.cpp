// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/store.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace joinery::app;

namespace {

constexpr int patience = 30000; ///< ms; conditions come long before
constexpr int kills = 25;

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
int roundOf(const LessonProgress &progress)
{
    static const QRegularExpression whole(QStringLiteral("^print\\((\\d+)\\)"));
    const auto match = whole.match(progress.programs.value("main"));
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

/// kill -9 at any moment costs nothing that was committed.
class TestKilledWindow : public QObject {
    Q_OBJECT

private slots:
    void whatWasCommittedSurvivesAKillAtAnyMoment();

private:
    int killOneAtRandom(const QString &lesson, const QString &folder, int first);
};

/// Returns the last round that the window said was kept.
int TestKilledWindow::killOneAtRandom(const QString &lesson, const QString &folder, int first)
{
    QProcess window;
    window.start(JOINERY_BIN_DIR "/student", {lesson, folder, QString::number(first)});
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
    const QTemporaryDir folder;
    const QString path = folder.filePath("lesson.md");
    QFile lesson(path);
    QVERIFY(lesson.open(QIODevice::WriteOnly));
    lesson.write(lessonText);
    lesson.close();
    int round = 1;
    for (int n = 0; n < kills; ++n) {
        const int kept = killOneAtRandom(path, folder.path(), round);
        QVERIFY2(kept >= round, qPrintable(QString("round %1, kept %2").arg(round).arg(kept)));
        Store store(folder.path());
        const QSignalSpy problems(&store, &Store::problemFound);
        const LessonProgress progress = store.progress().load("kept");
        QCOMPARE(problems.count(), 0);
        const int found = roundOf(progress);
        QVERIFY2(found == -1 || found >= kept, qPrintable(QString("%1").arg(found)));
        if (found == kept && progress.committed.contains("which"))
            QCOMPARE(progress.answers.value("which"), QStringList(QString::number(kept % 2)));
        QVERIFY(found != kept || progress.committed.contains("which"));
        round = kept + 1;
    }
    const QStringList kinds{"*.damaged-*"};
    QVERIFY(QDir(folder.path()).entryList(kinds).isEmpty());
    QVERIFY(QDir(folder.filePath("progress")).entryList(kinds).isEmpty());
}

QTEST_GUILESS_MAIN(TestKilledWindow)
#include "tst_killedwindow.moc"
