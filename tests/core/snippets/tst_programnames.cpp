// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/programnames.h"

#include <QTest>

using namespace joinery::snippets;

namespace {

const std::string program = "\"\"\"Two of them.\"\"\"\n" // 1
                            "from multiprocessing import (Process,\n" // 2
                            "                             cpu_count as cores)\n" // 3
                            "import time as clock, signal\n" // 4
                            "\n" // 5
                            "class Baker(Process):\n" // 6
                            "    def run(self):\n" // 7
                            "        child = Process(target=nap)\n" // 8
                            "        print('bakes')\n" // 9
                            "\n" // 10
                            "def nap(seconds, loud=(1, 2)):\n" // 11
                            "    pass\n" // 12
                            "\n" // 13
                            "def on_term(number, frame):\n" // 14
                            "    pass\n" // 15
                            "\n" // 16
                            "if __name__ == '__main__':\n" // 17
                            "    ann = Baker()\n" // 18
                            "    bob = Process(target=nap)\n"; // 19

using Name = std::optional<std::string>;

} // namespace

class TestProgramNames : public QObject {
    Q_OBJECT

private slots:
    void importsSayHowAThingIsCalled();
    void processIsTheLastNamedAbove();
    void functionSeesItsOwnProcessesFirst();
    void targetTakesAtMostOneArgument();
    void partsOfTheProgramAreFound();
    void brokenProgramStillHasNames();
};

void TestProgramNames::importsSayHowAThingIsCalled()
{
    const ProgramNames names(program);
    QCOMPARE(names.imported("multiprocessing", "Process"), Name("Process"));
    QCOMPARE(names.imported("multiprocessing", "cpu_count"), Name("cores"));
    QCOMPARE(names.imported("time", "sleep"), Name("clock.sleep"));
    QCOMPARE(names.imported("signal", "SIGTERM"), Name("signal.SIGTERM"));
    QCOMPARE(names.imported("os", "getpid"), Name());
    QCOMPARE(ProgramNames("from time import *\n").imported("time", "sleep"), Name("sleep"));
}

void TestProgramNames::processIsTheLastNamedAbove()
{
    const ProgramNames names(program);
    QCOMPARE(names.processFor(20, 0), Name("bob"));
    QCOMPARE(names.processFor(19, 0), Name("ann")); // of a subclass
    QCOMPARE(names.processFor(18, 0), Name());
}

void TestProgramNames::functionSeesItsOwnProcessesFirst()
{
    const ProgramNames names(program);
    const int run = names.scopeAt(9, 8);
    QCOMPARE(run, 7);
    QCOMPARE(names.processFor(9, run), Name("child"));
    QCOMPARE(names.processFor(8, run), Name("bob"));
    QCOMPARE(names.scopeAt(12, 4), 11);
    QCOMPARE(names.scopeAt(18, 4), 0);
}

void TestProgramNames::targetTakesAtMostOneArgument()
{
    const ProgramNames names(program);
    const auto *target = names.targetFor(20, 0);
    QVERIFY(target);
    QCOMPARE(target->name, std::string("nap"));
    QCOMPARE(target->parameters, std::vector<std::string>{"seconds"});
    QVERIFY(!names.targetFor(12, 11)); // not itself
}

void TestProgramNames::partsOfTheProgramAreFound()
{
    const ProgramNames names(program);
    QCOMPARE(names.importLine(), 5);
    QCOMPARE(names.firstAction(), std::optional(17));
    QCOMPARE(names.mainPart(), std::optional(17));
    const ProgramNames script("# A script.\nprint(1)\nimport time\n");
    QCOMPARE(script.importLine(), 2);
    QCOMPARE(script.firstAction(), std::optional(2));
    QVERIFY(!script.mainPart());
}

void TestProgramNames::brokenProgramStillHasNames()
{
    const ProgramNames names("p = Process(\nprint 'x\n");
    QCOMPARE(names.processFor(3, 0), Name("p"));
    QVERIFY(names.isUsed("p"));
    ProgramNames("");
    ProgramNames("from\nimport\nclass\ndef\nfrom x import (\n");
}

QTEST_GUILESS_MAIN(TestProgramNames)
#include "tst_programnames.moc"
