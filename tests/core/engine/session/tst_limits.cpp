// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"
#include "sanitizers.h"

#include <QObject>
#include <QTest>

#include <fstream>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;

namespace {

struct LimitCase {
    std::string text;
    Limits limits;
    Limit met = Limit::Starts;
    std::int64_t value = 0;
};

const std::string forkBomb = R"(from multiprocessing import Process

def bomb():
    while True:
        Process(target=bomb).start()

if __name__ == "__main__":
    bomb()
)";

const std::string starter = R"(from multiprocessing import Process

def nothing():
    pass

if __name__ == "__main__":
    while True:
        p = Process(target=nothing)
        p.start()
        p.join()
)";

const std::string flood = R"(from multiprocessing import Process

def write():
    while True:
        print("x" * 1000)

if __name__ == "__main__":
    for i in range(4):
        Process(target=write).start()
)";

/// Kilobytes of the process's own memory; 0: it is gone.
int anonymousKilobytes(int pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/status");
    std::string word;
    int kilobytes = 0;
    while (file >> word) {
        if (word == "RssAnon:")
            file >> kilobytes;
    }
    return kilobytes;
}

Limits with(void (*change)(Limits &))
{
    Limits limits;
    change(limits);
    return limits;
}

} // namespace

Q_DECLARE_METATYPE(LimitCase)

class TestLimits : public QObject {
    Q_OBJECT

private slots:
    void limitEndsTheRun_data();
    void limitEndsTheRun();
    void outputIsCountedByWhatIsPrinted();
    void hostStaysSmallInAFlood();
    void startsWithinTheLimitAreFine();
    void tooMuchMemoryIsAMemoryError();
    void tooDeepRecursionIsARecursionError();
};

void TestLimits::limitEndsTheRun_data()
{
    QTest::addColumn<LimitCase>("limitCase");
    QTest::newRow("fork bomb") << LimitCase{
        forkBomb, Limits{}, Limit::LiveProcesses, Limits{}.liveProcesses};
    QTest::newRow("too many starts")
        << LimitCase{starter, with([](Limits &l) { l.starts = 40; }), Limit::Starts, 40};
    QTest::newRow("flood of output")
        << LimitCase{flood, Limits{}, Limit::Output, Limits{}.outputBytes};
    QTest::newRow("flood of events")
        << LimitCase{flood, with([](Limits &l) { l.events = 3000; }), Limit::Events, 3000};
    QTest::newRow("one huge output")
        << LimitCase{"print('x' * 20000000)\n", Limits{}, Limit::Output, Limits{}.outputBytes};
    QTest::newRow("endless loop") << LimitCase{
        "while True:\n    pass\n", with([](Limits &l) { l.wallTime = std::chrono::seconds(1); }),
        Limit::WallTime, 1};
}

void TestLimits::limitEndsTheRun()
{
    QFETCH(LimitCase, limitCase);
    RunOptions options;
    options.limits = limitCase.limits;
    const Run run = runToEnd(limitCase.text, options);
    QCOMPARE(run.header.end, RunEnd::Limit);
    const auto reached = eventsOf<LimitReached>(run);
    QVERIFY(!reached.empty());
    QCOMPARE(reached[0].as<LimitReached>()->limit, limitCase.met);
    QCOMPARE(reached[0].as<LimitReached>()->value, limitCase.value);
    for (const Event &began : eventsOf<Began>(run))
        QVERIFY(exitCodeOf(run, began.process.text()) != "-");
    QCOMPARE(livingInGroup(run.events.front().pid), 0);
}

void TestLimits::outputIsCountedByWhatIsPrinted()
{
    RunOptions options;
    options.limits.outputBytes = 200;
    const Run within = runToEnd("for i in range(100):\n    print('x')\n", options);
    QCOMPARE(within.header.end, RunEnd::Finished);
    const Run beyond = runToEnd("for i in range(101):\n    print('x')\n", options);
    QCOMPARE(beyond.header.end, RunEnd::Limit);
}

void TestLimits::hostStaysSmallInAFlood()
{
    if (hasAddressSanitizer)
        QSKIP("AddressSanitizer's own memory is not small");
    RunningScenario scenario(flood);
    int largest = 0;
    scenario.waitUntil([&] {
        largest = std::max(largest, anonymousKilobytes(scenario.session().hostPid()));
        return false;
    });
    QVERIFY(largest > 0);
    QVERIFY2(largest < 4096, qPrintable(QString::number(largest)));
}

void TestLimits::startsWithinTheLimitAreFine()
{
    std::string text = starter;
    text.replace(text.find("while True"), 10, "for i in range(300)");
    const Run run = runToEnd(text);
    QCOMPARE(run.header.end, RunEnd::Finished);
    QCOMPARE(eventsOf<Exited>(run).size(), std::size_t{301});
}

void TestLimits::tooMuchMemoryIsAMemoryError()
{
    if (hasAddressSanitizer)
        QSKIP("AddressSanitizer needs more memory than the limit");
    const Run run = runToEnd("x = 'x' * 1000000\nl = [0]\nwhile True:\n    l = l + l\n");
    QCOMPARE(run.header.end, RunEnd::Finished);
    QVERIFY(outputOf(run).find("MemoryError") != std::string::npos);
    QCOMPARE(exitCodeOf(run, "0"), std::string("1"));
}

void TestLimits::tooDeepRecursionIsARecursionError()
{
    const Run run = runToEnd("def f(n):\n    return f(n + 1)\nf(0)\n");
    QCOMPARE(run.header.end, RunEnd::Finished);
    QVERIFY(outputOf(run).find("RecursionError") != std::string::npos);
    QCOMPARE(exitCodeOf(run, "0"), std::string("1"));
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
