// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"

#include <QTest>

#include <poll.h>
#include <signal.h>

#include <map>

using namespace joinery;
using namespace joinery::engine;
using State = SceneProcess::State;

namespace {

constexpr int slowest = 30'000; // ms, on a busy machine

RunOptions byChoice()
{
    RunOptions options;
    options.scheduling = Scheduling::ByChoice;
    return options;
}

/// A run whose processes go when the test says so.
class ChosenRun {
public:
    explicit ChosenRun(const std::string &text) : m_run(text, byChoice()) { }

    const SceneProcess &at(const std::string &process)
    {
        static const SceneProcess gone{.line = -1};
        if (!m_run.waitUntil([this] { return session().scene().has_value(); }))
            return gone;
        const SceneProcess *const found = session().scene()->find(path(process));
        return found ? *found : gone;
    }
    bool has(const std::string &process) { return at(process).line != -1; }
    void choose(const std::string &process, int steps = 1)
    {
        for (; steps > 0; --steps)
            session().choose(path(process));
    }
    Session &session() { return m_run.session(); }
    RunningScenario &run() { return m_run; }

private:
    RunningScenario m_run;
};

constexpr auto twoLines = "from multiprocessing import Process\n"
                          "def f(name):\n"
                          "    print(name)\n"
                          "Process(target=f, args=('a',)).start()\n"
                          "Process(target=f, args=('b',)).start()\n";

} // namespace

class TestScheduling : public QObject {
    Q_OBJECT

private slots:
    void nobodyPassesUnlessItIsChosen();
    void theOrderIsTheChoices();
    void whoWaitsSaysForWhomAndCannotGo();
    void aSleepIsOverWhenItIsChosen();
    void aTimedJoinEndsByWhatWasBeforeIt();
    void aSignalHasDoneItsWorkBeforeAnybodyGoes();
    void daemonsHaveEndedBeforeTheirParentGoesOn();
    void aSignalByHandShowsInTheScene();
    void anInterruptHasDoneItsWorkBeforeAnybodyGoes();
    void aHandlerIsEnteredByAStepOfItsOwn();
    void whatAHandlerDoesIsTheSameWhereverItComes();
    void aStoppedProcessCannotGo();
    void aTracebackAndTheEndBehindItAreTwoSteps();
    void whoWasReapedIsStillNamed();
    void aJoinOfWhoWasReapedIsOver();
    void aStartReapsAndChangesNoScene();
    void theRunClockCountsSteps();
    void noMoreStepsArePassedThanTheLimit();
    void whatIsAboutTimeIsRefused();
    void whoCannotGoIsRefusedAndTheRunGoesOn();
    void whatWasChosenBeforeARefusalWasHeardIsForgotten();
    void whoComputesForLongIsNotWaitedFor();
    void anEndCanBeAwaitedByNobody();
};

void TestScheduling::nobodyPassesUnlessItIsChosen()
{
    ChosenRun run(twoLines);
    QCOMPARE(run.at("0").next, StepKind::Start);
    QCOMPARE(run.at("0").line, 4);
    QVERIFY(!run.has("1"));
    run.choose("0");
    QCOMPARE(run.at("1").next, StepKind::Output);
    QCOMPARE(run.at("1").line, 3);
    QVERIFY(run.at("1").canGo());
    QCOMPARE(run.session().steps(), 1U);
    QVERIFY(!run.run().hasOutput("a\n"));
}

void TestScheduling::theOrderIsTheChoices()
{
    const auto outputBy = [](std::initializer_list<const char *> choices) {
        ChosenRun run(twoLines);
        for (const char *process : choices)
            run.choose(process);
        return outputOf(run.session().finish());
    };
    QCOMPARE(outputBy({"0", "0", "1", "2", "0", "1", "2", "0", "0"}), std::string("a\nb\n"));
    QCOMPARE(outputBy({"0", "0", "2", "1", "0", "1", "2", "0", "0"}), std::string("b\na\n"));
}

void TestScheduling::whoWaitsSaysForWhomAndCannotGo()
{
    ChosenRun run("from multiprocessing import Process\n"
                  "p = Process(target=int)\n"
                  "p.start()\n"
                  "p.join()\n");
    run.choose("0", 2);
    QCOMPARE(run.at("0").state, State::Waits);
    QCOMPARE(run.at("0").next, StepKind::LeaveJoin);
    QCOMPARE(run.at("0").target, path("1"));
    run.choose("1");
    QVERIFY(run.at("0").canGo());
    QVERIFY(!run.has("1"));
}

void TestScheduling::aSleepIsOverWhenItIsChosen()
{
    ChosenRun run("import time\n"
                  "begin = time.monotonic()\n"
                  "time.sleep(1000)\n"
                  "print(time.monotonic() - begin >= 1000)\n");
    run.choose("0");
    QCOMPARE(run.at("0").next, StepKind::WakeUp);
    run.choose("0", 3);
    QCOMPARE(outputOf(run.session().finish()), std::string("True\n"));
}

void TestScheduling::aTimedJoinEndsByWhatWasBeforeIt()
{
    const auto outputBy = [](std::initializer_list<const char *> choices) {
        ChosenRun run("from multiprocessing import Process\n"
                      "p = Process(target=int)\n"
                      "p.start()\n"
                      "p.join(5)\n"
                      "print(p.exitcode)\n");
        for (const char *process : choices)
            run.choose(process);
        return outputOf(run.session().finish());
    };
    QCOMPARE(outputBy({"0", "0", "0", "0", "0", "1", "0", "0"}), std::string("None\n"));
    QCOMPARE(outputBy({"0", "0", "1", "0", "0", "0", "0"}), std::string("0\n"));
}

void TestScheduling::aSignalHasDoneItsWorkBeforeAnybodyGoes()
{
    for (const char *verb : {"terminate", "kill"}) {
        ChosenRun run(
            std::string("from multiprocessing import Process\n"
                        "p = Process(target=print)\n"
                        "p.start()\n"
                        "p.")
            + verb + "()\n");
        run.choose("0", 2);
        QVERIFY(run.has("0"));
        QVERIFY(!run.has("1"));
    }
}

/// Its end sends signals and looks who is left, in one step.
void TestScheduling::daemonsHaveEndedBeforeTheirParentGoesOn()
{
    for (int i = 0; i < 20; ++i) {
        ChosenRun run("from multiprocessing import Process\n"
                      "for n in range(3):\n"
                      "    Process(target=print, args=(n,), daemon=True).start()\n");
        run.choose("0", 4);
        QVERIFY(run.run().waitUntilOver());
        QVERIFY(!run.session().hasRefused());
    }
}

void TestScheduling::aSignalByHandShowsInTheScene()
{
    ChosenRun run(twoLines);
    run.choose("0");
    QVERIFY(run.has("1"));
    run.session().sendSignal(path("1"), SIGKILL);
    QVERIFY(run.run().waitUntil([&] { return !run.session().scene()->find(path("1")); }));
    QVERIFY(run.at("0").canGo());
}

void TestScheduling::anInterruptHasDoneItsWorkBeforeAnybodyGoes()
{
    ChosenRun run("import signal\n"
                  "signal.signal(signal.SIGINT, lambda number, frame: print('caught'))\n"
                  "print('line')\n");
    run.choose("0");
    QCOMPARE(run.at("0").next, StepKind::Output);
    run.session().interrupt();
    run.choose("0", 4); // the handler, its line, the line, the end
    QCOMPARE(outputOf(run.session().finish()), std::string("caught\nline\n"));
}

void TestScheduling::aHandlerIsEnteredByAStepOfItsOwn()
{
    ChosenRun run("from multiprocessing import Process\n"
                  "import signal\n"
                  "def f():\n"
                  "    signal.signal(signal.SIGTERM, lambda number, frame: print('caught'))\n"
                  "    print('f')\n"
                  "p = Process(target=f)\n"
                  "p.start()\n"
                  "p.terminate()\n");
    run.choose("0");
    run.choose("1");
    run.choose("0");
    QCOMPARE(run.at("1").next, StepKind::EnterHandler);
    run.choose("1", 4);
    run.choose("0", 2);
    QCOMPARE(outputOf(run.session().finish()), std::string("caught\nf\n"));
}

/// An event's identity is its process, line and execution.
void TestScheduling::whatAHandlerDoesIsTheSameWhereverItComes()
{
    const auto placesOf = [](const std::string &handler, int stepsBefore) {
        ChosenRun run(
            "from multiprocessing import Process\n"
            "import signal\n"
            "def tell(number, frame):\n"
            "    print('caught')\n"
            "def f():\n"
            "    signal.signal(signal.SIGTERM,\n"
            "        "
            + handler
            + ")\n"
              "    print('one')\n"
              "    print('two')\n"
              "p = Process(target=f)\n"
              "p.start()\n"
              "p.terminate()\n");
        run.choose("0");
        run.choose("1", stepsBefore);
        run.choose("0");
        run.choose("1", 6 - stepsBefore);
        run.choose("0", 2);
        std::map<std::string, std::pair<int, int>> places;
        for (const trace::Event &event : run.session().finish().events) {
            if (const auto *const output = event.as<trace::Output>())
                places[output->text] = {event.line, event.execution};
            if (event.as<trace::SignalHandled>())
                places["handled"] = {event.line, event.execution};
            if (event.as<trace::HandlerEnd>())
                places["handler's end"] = {event.line, event.execution};
        }
        return places;
    };
    for (const std::string handler : {"tell", "lambda number, frame: print('caught')"}) {
        const auto places = placesOf(handler, 1);
        QCOMPARE(places.size(), 5U);
        const auto written = places.at("caught\n");
        QCOMPARE(written.first, handler == "tell" ? 4 : 7);
        QCOMPARE(placesOf(handler, 2), places);
        QCOMPARE(placesOf(handler, 3), places);
    }
}

void TestScheduling::aStoppedProcessCannotGo()
{
    ChosenRun run("from multiprocessing import Process\n"
                  "import os, signal\n"
                  "p = Process(target=print)\n"
                  "p.start()\n"
                  "os.kill(p.pid, signal.SIGSTOP)\n"
                  "os.kill(p.pid, signal.SIGCONT)\n");
    run.choose("0", 2);
    QCOMPARE(run.at("1").state, State::Stopped);
    run.choose("0");
    QVERIFY(run.at("1").canGo());
}

void TestScheduling::aTracebackAndTheEndBehindItAreTwoSteps()
{
    ChosenRun run("from multiprocessing import Process\n"
                  "p = Process(target=int, args=('x',))\n"
                  "p.start()\n"
                  "p.join()\n");
    run.choose("0", 2);
    run.choose("1"); // its end's own work comes first
    QCOMPARE(run.at("1").next, StepKind::Output);
    run.choose("1");
    QCOMPARE(run.at("1").next, StepKind::End);
    QCOMPARE(run.at("0").state, State::Waits);
    run.choose("1");
    QVERIFY(run.at("0").canGo());
}

/// When the host gives its place to another is up to the host, so it is tried again and again.
void TestScheduling::whoWasReapedIsStillNamed()
{
    for (int i = 0; i < 10; ++i) {
        ChosenRun run("from multiprocessing import Process\n"
                      "p = Process(target=int)\n"
                      "p.start()\n"
                      "p.join()\n"
                      "print(p.exitcode)\n");
        run.choose("0", 2);
        QCOMPARE(run.at("0").target, path("1"));
        run.choose("1");
        run.choose("0");
        QCOMPARE(run.at("0").next, StepKind::Look);
        QCOMPARE(run.at("0").target, path("1"));
    }
}

void TestScheduling::aJoinOfWhoWasReapedIsOver()
{
    for (int i = 0; i < 10; ++i) {
        ChosenRun run("from multiprocessing import Process\n"
                      "p = Process(target=int)\n"
                      "p.start()\n"
                      "print(p.is_alive())\n"
                      "p.join()\n");
        run.choose("0");
        run.choose("1");
        run.choose("0", 3);
        QCOMPARE(run.at("0").next, StepKind::LeaveJoin);
        QCOMPARE(run.at("0").target, path("1"));
        QVERIFY(run.at("0").canGo());
        run.choose("0", 2);
        QVERIFY(!run.has("0"));
        QVERIFY(!run.session().hasRefused());
    }
}

/// Whether it ended before its sibling's start, which reaped it, or behind: a choice as the others.
void TestScheduling::aStartReapsAndChangesNoScene()
{
    const auto sceneBehind = [](std::initializer_list<const char *> choices) {
        ChosenRun run("from multiprocessing import Process\n"
                      "p = Process(target=int)\n"
                      "p.start()\n"
                      "Process(target=int).start()\n"
                      "p.join()\n");
        for (const char *process : choices)
            run.choose(process);
        (void)run.at("0");
        return *run.session().scene();
    };
    QCOMPARE(sceneBehind({"0", "1", "0"}), sceneBehind({"0", "0", "1"}));
    QCOMPARE(sceneBehind({"0", "1", "0", "0"}), sceneBehind({"0", "0", "0", "1"}));
    QCOMPARE(sceneBehind({"0", "1", "0", "0", "0"}), sceneBehind({"0", "0", "0", "1", "0"}));
}

void TestScheduling::theRunClockCountsSteps()
{
    using std::chrono::milliseconds;
    ChosenRun run("print('one')\n"
                  "print('two')\n");
    run.choose("0", 3);
    std::vector<milliseconds> times;
    for (const trace::Event &event : eventsOf<trace::Output>(run.session().finish()))
        times.push_back(std::chrono::floor<milliseconds>(event.t));
    QCOMPARE(times.size(), 2U);
    QVERIFY(times[0] >= milliseconds(100));
    QVERIFY(times[1] >= milliseconds(200));
}

void TestScheduling::noMoreStepsArePassedThanTheLimit()
{
    RunOptions options = byChoice();
    options.limits.steps = 10;
    options.choices.assign(30, ProcessPath::main());
    const trace::Run run = runToEnd("for i in range(20):\n    print(i)\n", options);
    QCOMPARE(run.header.end, trace::RunEnd::Limit);
    const auto reached = eventsOf<trace::LimitReached>(run);
    QCOMPARE(reached.size(), std::size_t{1});
    QCOMPARE(reached[0].as<trace::LimitReached>()->limit, trace::Limit::Steps);
    QCOMPARE(reached[0].as<trace::LimitReached>()->value, 10);
    QCOMPARE(eventsOf<trace::Output>(run).size(), std::size_t{10});
    QVERIFY(eventsOf<trace::Output>(run).back().t >= 10 * trace::stepLength);
}

void TestScheduling::whatIsAboutTimeIsRefused()
{
    ChosenRun run(twoLines);
    QVERIFY(run.has("0"));
    Session &session = run.session();
    session.pause();
    session.setSpeed(100);
    session.setStepping(Stepping::Off);
    session.step(path("0"));
    QVERIFY(!session.isPaused());
    QCOMPARE(session.speed(), 1.0);
    run.choose("0");
    QCOMPARE(run.at("1").next, StepKind::Output);
    QCOMPARE(run.at("0").line, 5);
    QCOMPARE(session.steps(), 1U);
}

void TestScheduling::whoCannotGoIsRefusedAndTheRunGoesOn()
{
    ChosenRun run(twoLines);
    run.choose("7");
    QVERIFY(run.has("0"));
    QVERIFY(run.session().hasRefused());
    QCOMPARE(run.session().steps(), 0U);
    run.choose("0");
    QVERIFY(run.has("1"));
    QCOMPARE(run.session().steps(), 1U);
}

void TestScheduling::whatWasChosenBeforeARefusalWasHeardIsForgotten()
{
    ChosenRun run(twoLines);
    QVERIFY(run.has("0"));
    run.choose("7");
    pollfd refused{.fd = run.session().fd(), .events = POLLIN, .revents = 0};
    QCOMPARE(::poll(&refused, 1, slowest), 1);
    run.choose("0");
    QVERIFY(run.has("0"));
    QCOMPARE(run.session().steps(), 0U);
    run.choose("0");
    QVERIFY(run.has("1"));
    QCOMPARE(run.session().steps(), 1U);
}

void TestScheduling::whoComputesForLongIsNotWaitedFor()
{
    ChosenRun run("from multiprocessing import Process\n"
                  "def f():\n"
                  "    while True:\n"
                  "        pass\n"
                  "p = Process(target=f)\n"
                  "p.start()\n"
                  "p.terminate()\n");
    run.choose("0");
    QCOMPARE(run.at("1").state, State::Computes);
    QVERIFY(run.at("0").canGo());
    run.choose("0");
    QVERIFY(run.has("0"));
    QVERIFY(!run.has("1"));
}

void TestScheduling::anEndCanBeAwaitedByNobody()
{
    ChosenRun run("print('x')\n");
    run.choose("0", 2);
    QVERIFY(run.run().waitUntilOver());
    QVERIFY(!run.session().scene());
    QCOMPARE(run.session().finish().header.end, trace::RunEnd::Finished);
}

QTEST_GUILESS_MAIN(TestScheduling)
#include "tst_scheduling.moc"
