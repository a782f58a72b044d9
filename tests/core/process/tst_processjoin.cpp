// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestProcessJoin : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
};

void TestProcessJoin::facts_data()
{
    addCaseColumns();
    addCase(
        "before start it is refused", "join.beforeStart",
        "can only join a started process | can only join a started process");
    addCase(
        "a process starts once", "join.startingTwice",
        "ok | cannot start a process twice | ended | cannot start a process twice");
    addCase("may be repeated", "join.again", "ended | ended | ended | ended | 0");
    addCase(
        "zero and negative timeouts only look", "join.onlyLooking",
        "timed out | timed out | None | ok | ended");
    addCase(
        "a timeout leaves the process alone", "join.timingOut",
        "timed out | None | True | ok | ended");
    addCase(
        "a sibling is told what CPython tells it", "join.byASibling",
        "can only join a child process | can only test a child process | None | can only start a "
        "process object created by current process | can only test a child process | can only join "
        "a child process | Cannot close a process while it is still running. You should first call "
        "join() or terminate(). | process not started | its pid | 0 | True | -9");
    addCase(
        "a process knows itself", "join.oneself",
        "True | one's own pid | None | can only join a child process | can only start a process "
        "object created by current process | 'NoneType' object has no attribute 'terminate' | 0");
    addCase(
        "a closed one refuses everything", "join.closing",
        "Cannot close a process while it is still running. You should first call join() or "
        "terminate(). | ok | ok | process object is closed | process object is closed | process "
        "object is closed | process object is closed | process object is closed | process object "
        "is closed | Process-1");
    addCase(
        "the sentinel is readable from the end on", "join.sentinels",
        "process not started | not readable | readable | readable");
    addCase("handlers of others do not break it", "join.underForeignSignals", "ended | 3");
    addCase("each signal for the mailbox interrupts it", "join.underOwnSignals", "10 | ended | 3");
}

void TestProcessJoin::facts()
{
    checkCase();
}

QTEST_GUILESS_MAIN(TestProcessJoin)
#include "tst_processjoin.moc"
