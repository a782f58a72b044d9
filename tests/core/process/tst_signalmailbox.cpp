// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestSignalMailbox : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
};

void TestSignalMailbox::facts_data()
{
    addCaseColumns();
    addCase("the lowest number comes first", "mailbox.lowestFirst", "1 | 12 | 15 | 64 | empty");
    addCase(
        "what cannot be caught is refused", "mailbox.refused",
        "refused | refused | refused | refused | refused");
    addCase(
        "a full box ends a wait", "mailbox.aFullBoxEndsAWait",
        "interrupted | interrupted | timed out");
    addCase(
        "a readable descriptor ends a wait", "mailbox.descriptors", "timed out | ready | ready");
    addCase(
        "a fork empties it and keeps it listening", "mailbox.forking",
        "empty | still listening | kept by the parent");
    addCase("it goes back to the default", "mailbox.backToTheDefault", "-15");
    addCase(
        "a nudge ends one wait", "mailbox.nudges",
        "timed out | nudged | timed out | nudged | timed out");
    addCase("no signal is slept through", "mailbox.pingPong", "0");
}

void TestSignalMailbox::facts()
{
    checkCase();
}

QTEST_GUILESS_MAIN(TestSignalMailbox)
#include "tst_signalmailbox.moc"
