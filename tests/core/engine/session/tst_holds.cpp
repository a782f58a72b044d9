// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"

#include <QObject>
#include <QTest>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;

namespace {

const std::string twoPrinters = R"(import time
from multiprocessing import Process

def first():
    print("first")

def second():
    time.sleep(0.2)
    print("second")

if __name__ == "__main__":
    a = Process(target=first)
    b = Process(target=second)
    a.start()
    b.start()
    a.join()
    b.join()
    print("main")
)";
constexpr int firstLine = 5;
constexpr int secondLine = 9;
constexpr int startLine = 14;
constexpr int mainLine = 18;

RunOptions holding(const Point &held, const Point &until)
{
    RunOptions options;
    options.holds.push_back({held, until});
    return options;
}

} // namespace

class TestHolds : public QObject {
    Q_OBJECT

private slots:
    void heldLineWaitsForTheOther();
    void holdOnWhatCannotComeIsReleasedInVain();
    void holdOnAnEndedProcessIsReleasedInVain();
    void holdOnWhoWasReapedUnseenIsReleasedAtOnce();
    void holdOnAJoinWaitsUntilItHasReturned();
    void holdThatIsMetByNobodyChangesNothing();
    void twoHoldsOnEachOtherDoNotHang();
    void sleeperIsNotAtRest();
    void steppedProcessIsNotAtRest();
};

void TestHolds::heldLineWaitsForTheOther()
{
    const Run run =
        runToEnd(twoPrinters, holding({path("1"), firstLine, 1}, {path("2"), secondLine, 1}));
    QCOMPARE(outputOf(run), std::string("second\nfirst\nmain\n"));
    const auto held = eventsOf<Held>(run);
    QCOMPARE(held.size(), std::size_t{1});
    QCOMPARE(held[0].process, path("1"));
    QCOMPARE(held[0].line, firstLine);
    QVERIFY(held[0].byHost);
    QVERIFY(!eventsOf<Released>(run)[0].as<Released>()->inVain);
}

void TestHolds::holdOnWhatCannotComeIsReleasedInVain()
{
    const Run run =
        runToEnd(twoPrinters, holding({path("1"), firstLine, 1}, {path("0"), mainLine, 1}));
    QCOMPARE(outputOf(run), std::string("second\nfirst\nmain\n"));
    QVERIFY(eventsOf<Released>(run)[0].as<Released>()->inVain);
}

void TestHolds::holdOnAnEndedProcessIsReleasedInVain()
{
    const Run run =
        runToEnd(twoPrinters, holding({path("2"), secondLine, 1}, {path("1"), firstLine, 2}));
    QCOMPARE(outputOf(run), std::string("first\nsecond\nmain\n"));
    // If the process had ended before the other came to its line, nobody was held.
    for (const Event &released : eventsOf<Released>(run))
        QVERIFY(released.as<Released>()->inVain);
}

/// Not only when everybody rests, for here somebody never does.
void TestHolds::holdOnWhoWasReapedUnseenIsReleasedAtOnce()
{
    const std::string text = R"(import signal
import time
from multiprocessing import Process

def go(number, frame):
    global waiting
    waiting = False

if __name__ == "__main__":
    waiting = True
    signal.signal(signal.SIGUSR1, go)
    Process(target=time.sleep, args=(100_000,), daemon=True).start()
    while waiting:
        time.sleep(0.01)
    p = Process(target=int)
    p.start()
    p.join()
    print("main")
)";
    constexpr int waitingLine = 14;
    constexpr int printLine = 18;
    RunningScenario scenario(text, holding({path("0"), printLine, 1}, {path("2"), firstLine, 1}));
    QVERIFY(scenario.goOnUnseen(waitingLine));
    QVERIFY(scenario.waitUntil([&] { return scenario.isIn("0", ProcessNow::State::Held); }));
    scenario.letHostGoOn();
    QVERIFY(scenario.waitUntil([&] { return scenario.hasOutput("main\n"); }));
}

void TestHolds::holdOnAJoinWaitsUntilItHasReturned()
{
    const std::string text = R"(import time
from multiprocessing import Process

def quick():
    pass

def printer():
    print("after the join")

if __name__ == "__main__":
    a = Process(target=quick)
    b = Process(target=printer)
    b.start()
    a.start()
    a.join()
    time.sleep(0.1)
)";
    constexpr int printLine = 8;
    constexpr int joinLine = 15;
    const Run run = runToEnd(text, holding({path("2"), printLine, 1}, {path("0"), joinLine, 1}));
    const Event printed = eventsOf<Output>(run)[0];
    std::uint64_t joined = 0;
    for (const Event &event : eventsOf<JoinEnd>(run)) {
        if (event.line == joinLine)
            joined = event.seq;
    }
    QVERIFY(joined > 0);
    QVERIFY(printed.seq > joined);
}

void TestHolds::holdThatIsMetByNobodyChangesNothing()
{
    const Run run =
        runToEnd(twoPrinters, holding({path("7"), firstLine, 1}, {path("0"), mainLine, 1}));
    QCOMPARE(eventsOf<Output>(run).size(), std::size_t{3});
    QVERIFY(outputOf(run).ends_with("main\n"));
    QVERIFY(eventsOf<Held>(run).empty());
}

void TestHolds::twoHoldsOnEachOtherDoNotHang()
{
    RunOptions options = holding({path("1"), firstLine, 1}, {path("2"), secondLine, 1});
    options.holds.push_back({{path("2"), secondLine, 1}, {path("1"), firstLine, 1}});
    const Run run = runToEnd(twoPrinters, options);
    QCOMPARE(run.header.end, RunEnd::Finished);
    QCOMPARE(outputOf(run), std::string("first\nsecond\nmain\n"));
    const auto released = eventsOf<Released>(run);
    QCOMPARE(released.size(), std::size_t{2});
    QVERIFY(released[0].as<Released>()->inVain);
    QVERIFY(!released[1].as<Released>()->inVain);
}

void TestHolds::sleeperIsNotAtRest()
{
    // main waits for b, which sleeps: the hold is not in vain, though nobody runs.
    const Run run =
        runToEnd(twoPrinters, holding({path("1"), firstLine, 1}, {path("2"), secondLine, 1}));
    const Event released = eventsOf<Released>(run)[0];
    const Event woken = eventsOf<SleepEnd>(run)[0];
    QVERIFY(released.seq > woken.seq);
}

void TestHolds::steppedProcessIsNotAtRest()
{
    using State = ProcessNow::State;
    RunOptions options = holding({path("1"), firstLine, 1}, {path("2"), secondLine, 1});
    options.stepping = Stepping::On;
    RunningScenario scenario(twoPrinters, options);
    const auto isHeld = [&] { return scenario.isIn("1", State::Held); };
    const auto isAtGate = [&](const std::string &process, int line) {
        const auto now = scenario.session().processesNow();
        return std::ranges::any_of(now, [&](const ProcessNow &one) {
            return one.process == path(process) && one.line == line && one.state == State::AtGate;
        });
    };
    for (const int line : {startLine, startLine + 1}) {
        QVERIFY(scenario.waitUntil([&] { return isAtGate("0", line); }));
        scenario.session().step(path("0"));
    }
    QVERIFY(scenario.waitUntil([&] { return isAtGate("2", secondLine - 1); }));
    scenario.session().step(path("2"));
    QVERIFY(scenario.waitUntil([&] { return isAtGate("2", secondLine) && isHeld(); }));
    QVERIFY(scenario.waitUntil([&] { return isAtGate("0", startLine + 2); }));
    // Were it at rest, this would release the hold in vain.
    RunOptions other = holding({path("1"), firstLine, 1}, {path("7"), firstLine, 1});
    QVERIFY(eventsOf<Released>(runToEnd(twoPrinters, other))[0].as<Released>()->inVain);
    QVERIFY(isHeld());
    scenario.session().setStepping(Stepping::Off);
    QVERIFY(!eventsOf<Released>(scenario.session().finish())[0].as<Released>()->inVain);
}

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_holds.moc"
