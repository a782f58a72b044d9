// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include <QObject>
#include <QProcess>
#include <QTest>

/// Each row: the fact, the case of workerhelper that shows it, and what it must observe.
class TestWorker : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
};

void TestWorker::facts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *fact, const char *name, const QStringList &expected) {
        QTest::newRow(fact) << QString::fromUtf8(name) << expected;
    };
    row("records carry line and execution", "lines",
        {"0 Began 0:0", "ParentAsked 5:1", "ParentAsked 6:1", "ParentAsked 5:2", "Finishing 7:0",
         "7"});
    row("a step passes one gate", "steps",
        {"1", "2", "0 Began 0:0", "ParentAsked 1:1", "ParentAsked 2:1", "ParentAsked 3:1"});
    row("a hold halts its very execution", "holds",
        {"0 Began 0:0", "ParentAsked 4:1", "Held 4:0", "0 Began 0:0", "ParentAsked 4:1", "Held 4:0",
         "Released 4:0", "ParentAsked 4:2"});
    row("handlers run while it is held", "signalsAtAGate",
        {"0 Began 0:0", "Held 4:0", "SignalHandled 4:0", "Released 4:0", "ParentAsked 4:1"});
    row("a sleep goes by the run clock", "runClock",
        {"timed out", "not before its time", "timed out", "1"});
    row("a signal interrupts a wait", "signalsInAWait", {"interrupted", "USR1", "running again"});
    row("a child speaks for itself", "children",
        {"it waits for me", "ready", "not reaped yet", "reaped", "0 Began 0:0", "1 Starting 3:0",
         "1 Started 3:0", "1 Reaped 3:0", "1 Began 0:0", "Output 0:0", "f1 0 0", "in this order"});
    row("who is reaped is out of reach", "reapedBeforeTheZombieIsGone", {"3", "out of reach"});
    row("a child's slot outlives nobody", "slotOfAChildThatIsGone", {"still free"});
    row("a limit refuses the start", "limits",
        {"started", "started", "refused", "LimitReached 0:0"});
    row("only living processes count", "liveLimit", {"started", "refused", "started"});
    row("only processes of the run are reached", "killing",
        {"invalid",
         "invalid",
         "not of this run",
         "not of this run",
         "not of this run",
         "not of this run",
         "not of this run",
         "not of this run",
         "sent",
         "sent",
         "sent",
         "-9",
         "no such process",
         "sent",
         "0 Began 0:0",
         "1 Starting 0:0",
         "1 Started 0:0",
         "SignalSent 0:0",
         "SignalSent 0:0",
         "1 Reaped 0:0",
         "SignalSent 0:0"});
    row("ps shows the names", "names",
        {"main", "f1", "a name that is ", QString::fromUtf8("进程一二三"),
         QString::fromUtf8("abcd进程一")});
    row("output is ordered by tickets", "tickets", {"3"});
    row("recording allocates nothing", "recordingIsLean", {"0"});
}

void TestWorker::facts()
{
    QFETCH(QString, name);
    QFETCH(QStringList, expected);
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.start(QStringLiteral(JOINERY_BIN_DIR "/workerhelper"), {name});
    QVERIFY(helper.waitForFinished(60'000));
    const auto output = QString::fromUtf8(helper.readAllStandardOutput());
    QCOMPARE(output.split(u'\n', Qt::SkipEmptyParts), expected);
    QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
    QCOMPARE(helper.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
