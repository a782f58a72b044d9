// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestProcessEnd : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
    void failedProcessStillEndsItsChildren();
};

void TestProcessEnd::facts_data()
{
    addCaseColumns();
    addCase(
        "a child that returns ends its daemons and waits for the others", "end.returning",
        "0 | it waited for the other | the daemon is gone");
    addCase(
        "so does one that exits early", "end.exiting",
        "5 | it waited for the other | the daemon is gone");
    addCase(
        "so does main when it asks", "end.ofMain",
        "it waited for the other | the daemon is gone | 0");
    addCase(
        "a fork of somebody else's leaves its parent's children alone", "end.inAForeignFork",
        "4 | -26 | -26");
    addCase("a signal in the mailbox does not stop it", "end.withASignalWaiting", "0");
    addCase(
        "a daemon may not have children", "end.daemonsChildren",
        "inherits the flag | daemonic processes are not allowed to have children | no daemon | "
        "daemonic processes are not allowed to have children | 0");
    addCase(
        "the flag is fixed by start", "end.daemonFlag",
        "no daemon | ok | daemon | process has already started | process has already started");
}

void TestProcessEnd::facts()
{
    checkCase();
}

void TestProcessEnd::failedProcessStillEndsItsChildren()
{
    const auto run = HelperRun::of(QStringLiteral("end.throwing"));
    QCOMPARE(asRow(run.output), QStringLiteral("1 | it waited for the other | the daemon is gone"));
    QCOMPARE(asRow(run.errors), QStringLiteral("Process Process-1: | std::logic_error: no"));
}

QTEST_GUILESS_MAIN(TestProcessEnd)
#include "tst_processend.moc"
