// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"

#include <QObject>
#include <QTest>

#include <signal.h>

#include <algorithm>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;
using namespace std::chrono_literals;

namespace {

using State = ProcessNow::State;

const std::string sleepers = R"(import time
from multiprocessing import Process

def work(name, seconds):
    time.sleep(seconds)
    print(name)

if __name__ == "__main__":
    for name, seconds in (("A", 5_400_000), ("B", 18_000), ("C", 60)):
        Process(target=work, args=(name, seconds)).start()
)";

const std::string endless = R"(import time
from multiprocessing import Process

def work():
    while True:
        time.sleep(0.01)

if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
    print(p.exitcode)
)";

const std::string threeLines = "print('a')\nprint('b')\nprint('c')\n";

/// A sleep in run time: when it was to end, and when it did.
struct Nap {
    RunTime due{};
    RunTime woke{};
};

/// Comes back when a sleep of so many seconds would be over at this speed, were there no pause.
void sleepInAnotherRun(const std::string &seconds, double speed)
{
    RunOptions options;
    options.speed = speed;
    (void)runToEnd("import time\ntime.sleep(" + seconds + ")\n", options);
}

std::vector<Nap> napsOf(const Run &run)
{
    std::vector<Nap> naps;
    const auto ends = eventsOf<SleepEnd>(run);
    for (const Event &begin : eventsOf<SleepBegin>(run)) {
        const auto end = std::ranges::find(ends, begin.process, &Event::process);
        naps.push_back({begin.t + begin.as<SleepBegin>()->duration, end->t});
    }
    return naps;
}

} // namespace

class TestControl : public QObject {
    Q_OBJECT

private slots:
    void pausedRunStandsStillAndKeepsItsOrder();
    void fastClockSleepsShorter();
    void changedSpeedReachesASleeper();
    void orderReachesWhomTheHostHasNotMet();
    void pauseStopsAlsoWhatIsStartedMeanwhile();
    void steppedProcessPassesOneStatementAStep();
    void steppingOffLetsAllGo();
    void signalByHandReachesThatProcess();
    void stoppedByHandAndContinued();
    void stoppedByTheProgramStaysStoppedAfterAPause();
    void interruptReachesEveryProcess();
    void stopEndsEverything();
    void stopEndsAStoppedHost();
    void droppedSessionEndsTheRun();
};

void TestControl::pausedRunStandsStillAndKeepsItsOrder()
{
    RunningScenario scenario(sleepers);
    Session &session = scenario.session();
    for (const char *const each : {"1", "2", "3"})
        QVERIFY(scenario.waitUntil([&] { return scenario.isIn(each, State::Sleeping); }));
    // A tenth of a second of real time for the next to wake, half a minute for the one after it.
    double speed = 600;
    for (const auto &[next, sleep] : {std::pair("3", "60"), {"2", "18_000"}, {"1", "5_400_000"}}) {
        const char *const printer = next; // clang 14 hands no binding on to a lambda
        session.pause();
        QVERIFY(session.isPaused());
        RunTime before = session.now();
        // The host has obeyed when the clock stands still.
        QVERIFY(scenario.waitUntil([&] { return std::exchange(before, session.now()) == before; }));
        session.setSpeed(speed);
        sleepInAnotherRun(sleep, speed);
        QCOMPARE(session.now(), before);
        QCOMPARE(scenario.count<SleepEnd>(next), 0);
        session.resume();
        QVERIFY(scenario.waitUntil([&] { return scenario.count<Output>(printer) == 1; }));
        speed *= 300;
    }
    const Run run = session.finish();
    QCOMPARE(outputOf(run), std::string("C\nB\nA\n"));
    for (const Nap &nap : napsOf(run))
        QVERIFY(nap.woke >= nap.due);
}

void TestControl::fastClockSleepsShorter()
{
    RunOptions options;
    options.speed = 1000;
    const Run run = runToEnd("import time\ntime.sleep(300)\nprint('up')\n", options);
    QCOMPARE(outputOf(run), std::string("up\n"));
    QVERIFY(eventsOf<SleepEnd>(run)[0].t >= 300s);
}

void TestControl::changedSpeedReachesASleeper()
{
    RunningScenario scenario("import time\ntime.sleep(1000)\nprint('up')\n");
    QVERIFY(scenario.waitUntil([&] { return scenario.isIn("0", State::Sleeping); }));
    scenario.session().setSpeed(10'000);
    QCOMPARE(scenario.session().speed(), 10'000.0);
    QVERIFY(scenario.waitUntilOver());
    QVERIFY(scenario.hasOutput("up\n"));
}

/// A process is on the board, where the user sees it, before a busy host has looked there.
void TestControl::orderReachesWhomTheHostHasNotMet()
{
    const std::string text = R"(import time
from multiprocessing import Process

if __name__ == "__main__":
    time.sleep(0.2)
    p = Process(target=time.sleep, args=(100_000,))
    p.start()
    p.join()
    print(p.exitcode)
)";
    const auto isSleeping = [](RunningScenario &scenario, const std::string &process) {
        return scenario.waitUntil([&] { return scenario.isIn(process, State::Sleeping); });
    };
    const auto startWhileTheHostStands = [&](RunningScenario &scenario) {
        const bool mainSleeps = isSleeping(scenario, "0");
        ::kill(scenario.session().hostPid(), SIGSTOP);
        return mainSleeps && isSleeping(scenario, "1");
    };
    RunningScenario hurried(text);
    QVERIFY(startWhileTheHostStands(hurried));
    hurried.session().setSpeed(1'000'000);
    ::kill(hurried.session().hostPid(), SIGCONT);
    QVERIFY(hurried.waitUntilOver());
    QVERIFY(hurried.hasOutput("0\n"));

    RunningScenario ended(text);
    QVERIFY(startWhileTheHostStands(ended));
    ended.session().sendSignal(path("1"), SIGTERM);
    ::kill(ended.session().hostPid(), SIGCONT);
    QVERIFY(ended.waitUntilOver());
    QVERIFY(ended.hasOutput("-15\n"));
}

void TestControl::pauseStopsAlsoWhatIsStartedMeanwhile()
{
    const std::string text = R"(from multiprocessing import Process

def nothing():
    pass

if __name__ == "__main__":
    for i in range(60):
        p = Process(target=nothing)
        p.start()
        p.join()
)";
    RunningScenario scenario(text);
    Session &session = scenario.session();
    for (int i = 1; i < 10; ++i) {
        const int seen = static_cast<int>(scenario.events().size());
        if (!scenario.waitUntil([&] { return static_cast<int>(scenario.events().size()) > seen; }))
            break;
        session.pause();
        session.resume();
    }
    const Run run = session.finish();
    QCOMPARE(run.header.end, RunEnd::Finished);
    QCOMPARE(eventsOf<Began>(run).size(), std::size_t{61});
}

void TestControl::steppedProcessPassesOneStatementAStep()
{
    RunOptions options;
    options.stepping = Stepping::On;
    RunningScenario scenario(threeLines, options);
    for (int line = 1; line <= 3; ++line) {
        QVERIFY(scenario.waitUntil([&] {
            const auto now = scenario.session().processesNow();
            return scenario.isIn("0", State::AtGate) && now[0].line == line;
        }));
        QCOMPARE(scenario.count<Output>("0"), line - 1);
        scenario.session().step(path("0"));
        QVERIFY(scenario.waitUntil([&] { return scenario.count<Output>("0") == line; }));
    }
    scenario.session().setStepping(Stepping::Off);
    QVERIFY(scenario.waitUntilOver());
}

void TestControl::steppingOffLetsAllGo()
{
    RunOptions options;
    options.stepping = Stepping::On;
    RunningScenario scenario(threeLines, options);
    QVERIFY(scenario.waitUntil([&] { return scenario.isIn("0", State::AtGate); }));
    scenario.session().setStepping(Stepping::Off);
    QVERIFY(scenario.waitUntilOver());
    QVERIFY(scenario.hasOutput("c\n"));
}

void TestControl::signalByHandReachesThatProcess()
{
    RunningScenario scenario(endless);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepBegin>("1") > 0; }));
    scenario.session().sendSignal(path("1"), SIGTERM);
    const Run run = scenario.session().finish();
    QCOMPARE(exitCodeOf(run, "1"), std::string("-15"));
    QCOMPARE(outputOf(run), std::string("-15\n"));
    const auto sent = eventsOf<SignalSent>(run);
    QCOMPARE(sent.size(), std::size_t{1});
    QCOMPARE(sent[0].as<SignalSent>()->cause, SignalCause::ByHand);
    QVERIFY(sent[0].byHost);
}

void TestControl::stoppedByHandAndContinued()
{
    RunningScenario scenario(endless);
    Session &session = scenario.session();
    QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepBegin>("1") > 0; }));
    session.sendSignal(path("1"), SIGSTOP);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<Stopped>("1") == 1; }));
    QVERIFY(scenario.isIn("1", State::Stopped));
    session.sendSignal(path("1"), SIGCONT);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<Continued>("1") == 1; }));
    session.sendSignal(path("1"), SIGKILL);
    QVERIFY(scenario.waitUntilOver());
}

void TestControl::stoppedByTheProgramStaysStoppedAfterAPause()
{
    const std::string text = R"(import os
import signal
import time
from multiprocessing import Process

def work():
    os.kill(os.getpid(), signal.SIGSTOP)
    print("continued")

if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    while True:
        time.sleep(0.01)
)";
    RunningScenario scenario(text);
    Session &session = scenario.session();
    QVERIFY(scenario.waitUntil([&] { return scenario.count<Stopped>("1") == 1; }));
    session.pause();
    session.resume();
    const int sleeps = scenario.count<SleepEnd>("0");
    QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepEnd>("0") > sleeps + 5; }));
    QVERIFY(!scenario.hasOutput("continued\n"));
    QVERIFY(scenario.isIn("1", State::Stopped));
    session.sendSignal(path("1"), SIGCONT);
    QVERIFY(scenario.waitUntil([&] { return scenario.hasOutput("continued\n"); }));
    session.stop();
    QVERIFY(scenario.waitUntilOver());
}

void TestControl::interruptReachesEveryProcess()
{
    RunningScenario scenario(endless);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepBegin>("1") > 0; }));
    QVERIFY(scenario.waitUntil([&] { return scenario.isIn("0", State::Waiting); }));
    scenario.session().interrupt();
    const Run run = scenario.session().finish();
    QCOMPARE(run.header.end, RunEnd::Finished);
    QCOMPARE(exitCodeOf(run, "1"), std::string("1"));
    QVERIFY(outputOf(run).find("KeyboardInterrupt") != std::string::npos);
    QCOMPARE(eventsOf<SignalSent>(run).size(), std::size_t{2});
}

void TestControl::stopEndsEverything()
{
    RunningScenario scenario(endless);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepBegin>("1") > 0; }));
    const int group = scenario.session().processesNow()[0].pid;
    QCOMPARE(livingInGroup(group), 2);
    scenario.session().stop();
    const Run run = scenario.session().finish();
    QCOMPARE(run.header.end, RunEnd::Stopped);
    QCOMPARE(exitCodeOf(run, "0"), std::string("-9"));
    QCOMPARE(exitCodeOf(run, "1"), std::string("-9"));
    QCOMPARE(livingInGroup(group), 0);
}

void TestControl::stopEndsAStoppedHost()
{
    RunningScenario scenario(endless);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepBegin>("1") > 0; }));
    const int group = scenario.session().processesNow()[0].pid;
    QCOMPARE(::kill(scenario.session().hostPid(), SIGSTOP), 0);
    scenario.session().stop();
    const Run run = scenario.session().finish();
    QCOMPARE(run.header.end, RunEnd::HostLost);
    QCOMPARE(exitCodeOf(run, "1"), std::string("-9"));
    QTRY_COMPARE(livingInGroup(group), 0);
}

void TestControl::droppedSessionEndsTheRun()
{
    int group = 0;
    {
        RunningScenario scenario(endless);
        QVERIFY(scenario.waitUntil([&] { return scenario.count<SleepBegin>("1") > 0; }));
        group = scenario.session().processesNow()[0].pid;
    }
    QTRY_COMPARE(livingInGroup(group), 0);
    QCOMPARE(childrenOfThisProcess(), 0);
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
