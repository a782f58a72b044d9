// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestProcessIdentity : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
};

void TestProcessIdentity::facts_data()
{
    addCaseColumns();
    addCase(
        "names count what was made", "identity.defaultNames",
        "1 Process-1 | 2 Process-2 | 3 Worker-3 | 4 f4 | 5 Process-5 | Process-2:1 | 0 | "
        "Worker-2:2 | 0");
    addCase("main", "identity.ofMain", "MainProcess | 0 | no daemon | no parent");
    addCase(
        "a child", "identity.ofAChild",
        "f1 | 1 | daemon | MainProcess | the parent's pid | alive | renamed | 0 | f1 | later");
    addCase("pids are the kernel's", "identity.pids", "its own pid | a process of its own");
    addCase("the machine", "identity.processors", "some | pidfd");
}

void TestProcessIdentity::facts()
{
    checkCase();
}

QTEST_GUILESS_MAIN(TestProcessIdentity)
#include "tst_processidentity.moc"
