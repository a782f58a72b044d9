// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestProcessSignals : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
    void recycledPidIsNeverSignalled_data();
    void recycledPidIsNeverSignalled();
};

void TestProcessSignals::facts_data()
{
    addCaseColumns();
    addCase(
        "terminate is SIGTERM", "signal.terminating",
        "'NoneType' object has no attribute 'terminate' | 'NoneType' object has no attribute "
        "'kill' | ok | ended | -15");
    addCase("kill is SIGKILL", "signal.killing", "ok | ended | -9");
    addCase("an ended one takes no harm", "signal.anEndedOne", "ok | ok | 0");
    addCase(
        "who ignores SIGTERM survives it, then kill", "signal.ignoringTerm",
        "timed out | True | -9");
    addCase("a handler may exit with its own code", "signal.handling", "7");
    addCase("none is lost right after the fork", "signal.rightAfterTheFork", "200");
    addCase(
        "a stopped one is alive, and TERM acts after CONT", "signal.stopped",
        "True | timed out | T | -15");
    addCase("a signal that does not exist is refused", "signal.nonsense", "refused");
    addCase(
        "terminate orphans the grandchildren", "signal.orphaning", "-15 | the grandchild lives on");
}

void TestProcessSignals::facts()
{
    checkCase();
}

void TestProcessSignals::recycledPidIsNeverSignalled_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("after its reaping") << QStringLiteral("recycled.afterReaping");
    QTest::newRow("after a reaping by others") << QStringLiteral("recycled.afterReapingByOthers");
}

void TestProcessSignals::recycledPidIsNeverSignalled()
{
    QFETCH(QString, name);
    const auto run = HelperRun::of(name);
    if (run.exitCode == 77)
        QSKIP("no pid namespace of one's own here");
    QCOMPARE(asRow(run.output), QStringLiteral("ok | ok | the newcomer was left alone | ended"));
}

QTEST_GUILESS_MAIN(TestProcessSignals)
#include "tst_processsignals.moc"
