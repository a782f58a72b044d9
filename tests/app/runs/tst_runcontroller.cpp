// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/runcontroller.h"

#include "app/runs/outputlines.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace joinery;
using namespace joinery::app;

namespace {

const engine::Scenario hello{"hello.py", "print('a')\nprint('b')\n"};
const engine::Scenario endless{
    "endless.py", "import time\nwhile True:\n    print('x')\n    time.sleep(0.01)\n"};

engine::RunOptions options()
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    return options;
}

} // namespace

class TestRunController : public QObject {
    Q_OBJECT

private slots:
    void runGoesFromRunningToOver();
    void viewsSeeTheNewStateWithTheNewTrace();
    void stopEndsAnEndlessRun();
    void pauseStopsTheClock();
    void stepLetsOneStatementPass();
    void missingEngineIsToldAndTheRunBeforeStays();
    void badScenarioIsTold();
};

void TestRunController::runGoesFromRunningToOver()
{
    RunController run;
    QSignalSpy states(&run, &RunController::stateChanged);
    run.start(hello, options());
    QCOMPARE(run.state(), RunState::Running);
    QTRY_COMPARE(run.state(), RunState::Over);
    QCOMPARE(states.size(), 2);
    QCOMPARE(outputLines(run.trace()), (QStringList{"a", "b"}));
    QCOMPARE(run.header().end, trace::RunEnd::Finished);
    QCOMPARE(run.trace().events()[0].seq, std::uint64_t(1));
}

/// Else they would take the empty trace of a run that begins for none at all.
void TestRunController::viewsSeeTheNewStateWithTheNewTrace()
{
    RunController run;
    std::vector<RunState> seen;
    connect(&run, &RunController::traceReset, [&] { seen.push_back(run.state()); });
    run.start(hello, options());
    QTRY_COMPARE(run.state(), RunState::Over);
    QCOMPARE(seen, (std::vector<RunState>{RunState::Running, RunState::Over}));
}

void TestRunController::stopEndsAnEndlessRun()
{
    RunController run;
    run.start(endless, options());
    QTRY_VERIFY(!run.trace().outputs().empty());
    run.stop();
    QTRY_COMPARE(run.state(), RunState::Over);
    QCOMPARE(run.header().end, trace::RunEnd::Stopped);
}

void TestRunController::pauseStopsTheClock()
{
    RunController run;
    run.start(endless, options());
    QTRY_VERIFY(!run.trace().outputs().empty());
    run.pause();
    QCOMPARE(run.state(), RunState::Paused);
    // The host does it; until the order has reached it, the clock goes on.
    trace::RunTime halted{};
    QTRY_VERIFY(std::exchange(halted, run.now()) == run.now());
    run.resume();
    QTRY_VERIFY(run.now() > halted);
    run.stop();
    QTRY_COMPARE(run.state(), RunState::Over);
}

void TestRunController::stepLetsOneStatementPass()
{
    RunController run;
    engine::RunOptions stepping = options();
    stepping.stepping = engine::Stepping::On;
    run.start(hello, stepping);
    QTRY_VERIFY(run.step(std::nullopt).has_value());
    QTRY_COMPARE(run.trace().outputs().size(), std::size_t(1));
    QCOMPARE(run.state(), RunState::Running);
    run.setStepping(engine::Stepping::Off);
    QTRY_COMPARE(run.state(), RunState::Over);
    QCOMPARE(run.trace().outputs().size(), std::size_t(2));
}

void TestRunController::missingEngineIsToldAndTheRunBeforeStays()
{
    RunController run;
    run.start(hello, options());
    QTRY_COMPARE(run.state(), RunState::Over);
    std::optional<engine::SessionError> told;
    connect(&run, &RunController::failed, [&](const engine::SessionError &e) { told = e; });
    engine::RunOptions wrong;
    wrong.enginePath = "/nowhere/joinery-engine";
    run.start(hello, wrong);
    QVERIFY(told);
    QCOMPARE(told->kind, engine::SessionError::Kind::EngineMissing);
    QCOMPARE(run.trace().outputs().size(), std::size_t(2));
}

void TestRunController::badScenarioIsTold()
{
    RunController run;
    std::optional<engine::SessionError> told;
    connect(&run, &RunController::failed, [&](const engine::SessionError &e) { told = e; });
    run.start({"bad.py", "print 'a'\n"}, options());
    QVERIFY(told);
    QCOMPARE(told->kind, engine::SessionError::Kind::BadScenario);
    QCOMPARE(run.state(), RunState::Idle);
}

QTEST_GUILESS_MAIN(TestRunController)
#include "tst_runcontroller.moc"
