// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "helperrun.h"

#include <QObject>

class TestProcessExit : public QObject {
    Q_OBJECT

private slots:
    void facts_data();
    void facts();
    void escapedExceptionIsToldAndGives1_data();
    void escapedExceptionIsToldAndGives1();
    void childLeavesItsParentsInputAlone();
};

void TestProcessExit::facts_data()
{
    addCaseColumns();
    addCase("returning gives 0", "returning", "0");
    addCase("an exit code is kept modulo 256", "exitingWithCodes", "7 | 255 | 0 | 3 | 255");
    addCase("a killed process has minus the signal", "endingBySignals", "-15 | -9 | -10 | -2 | -6");
    addCase("a closed stdout does not change it", "closingStdout", "0");
    addCase("the child works on a copy", "changingACopy", "2 | 1");
    addCase("before start there is none", "beforeStart", "None | None | False");
    addCase("no target does nothing", "noTarget", "0");
    addCase("a subclass runs its run()", "subclass", "42");
    addCase(
        "buffered text is printed once", "bufferedText",
        "stream before, stdio before, child's stdio, child's stream, 0");
}

void TestProcessExit::facts()
{
    checkCase();
}

void TestProcessExit::escapedExceptionIsToldAndGives1_data()
{
    addCaseColumns();
    addCase("a standard one", "throwing", "Process f1: | std::runtime_error: out of cheese");
    addCase("any other", "throwingAnything", "Process f1: | int");
}

void TestProcessExit::escapedExceptionIsToldAndGives1()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto run = HelperRun::of(name);
    QCOMPARE(asRow(run.errors), expected);
    QCOMPARE(asRow(run.output), QStringLiteral("1"));
}

void TestProcessExit::childLeavesItsParentsInputAlone()
{
    const auto run = HelperRun::of(QStringLiteral("readingInput"), "input");
    QCOMPARE(
        asRow(run.output),
        QStringLiteral("the child has no input | nor what was read ahead | 0 | input"));
}

QTEST_GUILESS_MAIN(TestProcessExit)
#include "tst_processexit.moc"
