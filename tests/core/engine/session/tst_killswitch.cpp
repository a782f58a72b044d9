// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include <QObject>
#include <QProcess>
#include <QTest>

/// kill -9 of each of the three at random moments leaves no process, no zombie, and a whole trace.
class TestKillSwitch : public QObject {
    Q_OBJECT

private slots:
    void killedPartLeavesNothing_data();
    void killedPartLeavesNothing();
};

void TestKillSwitch::killedPartLeavesNothing_data()
{
    QTest::addColumn<QString>("victim");
    QTest::newRow("window") << "window";
    QTest::newRow("host") << "host";
    QTest::newRow("worker") << "worker";
}

void TestKillSwitch::killedPartLeavesNothing()
{
    QFETCH(QString, victim);
    QProcess trials;
    trials.start(QStringLiteral(JOINERY_BIN_DIR "/killtrials"), {victim, "70"});
    QVERIFY(trials.waitForFinished(100'000));
    const QByteArray said = trials.readAllStandardOutput();
    QVERIFY2(trials.exitStatus() == QProcess::NormalExit && trials.exitCode() == 0, said);
}

QTEST_GUILESS_MAIN(TestKillSwitch)
#include "tst_killswitch.moc"
