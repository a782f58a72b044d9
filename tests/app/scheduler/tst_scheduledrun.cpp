// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/scheduledrun.h"

#include "app/runs/outputlines.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace joinery;
using namespace joinery::app;

namespace {

/// By itself main is first nearly always.
const engine::Scenario two{
    "two.py",
    "from multiprocessing import Process\n"
    "def work(name):\n"
    "    print(name)\n"
    "if __name__ == '__main__':\n"
    "    p = Process(target=work, args=('child',))\n"
    "    p.start()\n"
    "    print('main')\n"};

engine::RunOptions options()
{
    engine::RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/joinery-engine";
    return options;
}

const ProcessPath mainPath = ProcessPath::main();
const ProcessPath child = mainPath.child(1);

bool canGo(const ScheduledRun &run, const ProcessPath &process)
{
    const engine::Scene *scene = run.scene();
    const engine::SceneProcess *found = scene ? scene->find(process) : nullptr;
    return found && found->canGo();
}

/// After main has started the child; both can go.
RunAtRest recorded()
{
    using engine::StepKind;
    using State = engine::SceneProcess::State;
    const auto at = [](std::chrono::milliseconds t, const ProcessPath &process, auto payload) {
        trace::Event event;
        event.t = t;
        event.process = process;
        event.payload = std::move(payload);
        return event;
    };
    using std::chrono::milliseconds;
    RunAtRest run{
        {{.scenarioName = two.name, .scenarioText = two.text},
         {at(milliseconds(0), mainPath, trace::Began{}),
          at(milliseconds(100), child, trace::Began{})}},
        {}};
    run.scene.processes = {
        {mainPath, false, 7, StepKind::Output, {}, State::CanGo},
        {child, false, 3, StepKind::Output, {}, State::CanGo}};
    return run;
}

} // namespace

class TestScheduledRun : public QObject {
    Q_OBJECT

private slots:
    void whoIsChosenGoes_data();
    void whoIsChosenGoes();
    void nobodyGoesUnchosen();
    void whoCannotGoIsNotChosen();
    void undoIsARunWithoutTheLastStep();
    void undoForgetsWhatCannotBeDoneAgain();
    void anotherRunEndsTheScheduling();
    void leavingStopsTheRun();
    void aRecordedRunIsShownAsItStood();
    void aRecordedRunIsRunAgainWithTheNextChoice();

private:
    static void choose(ScheduledRun &run, const ProcessPath &process)
    {
        QTRY_VERIFY(canGo(run, process));
        run.choose(process);
    }
    /// Whoever can, this one first.
    static void play(ScheduledRun &run, const ProcessPath &first)
    {
        while (!run.isOver()) {
            QTRY_VERIFY(run.scene() || run.isOver());
            if (run.isOver())
                return;
            if (canGo(run, first)) {
                run.choose(first);
                continue;
            }
            for (const engine::SceneProcess &process : run.scene()->processes) {
                if (process.canGo()) {
                    run.choose(process.path);
                    break;
                }
            }
        }
    }
};

void TestScheduledRun::whoIsChosenGoes_data()
{
    QTest::addColumn<ProcessPath>("first");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("main") << mainPath << QStringList{"main", "child"};
    QTest::newRow("child") << child << QStringList{"child", "main"};
}

void TestScheduledRun::whoIsChosenGoes()
{
    QFETCH(ProcessPath, first);
    RunController shown;
    ScheduledRun run(shown);
    QSignalSpy finished(&run, &ScheduledRun::finished);
    run.start(two, options());
    choose(run, mainPath); // starts the child
    play(run, first);
    QTRY_COMPARE(finished.size(), 1);
    QTEST(outputLines(shown.trace()), "lines");
    QCOMPARE(shown.header().end, trace::RunEnd::Finished);
}

void TestScheduledRun::nobodyGoesUnchosen()
{
    RunController shown;
    ScheduledRun run(shown);
    run.start(two, options());
    choose(run, mainPath);
    QTRY_VERIFY(canGo(run, mainPath) && canGo(run, child));
    QVERIFY(outputLines(shown.trace()).isEmpty());
    choose(run, child);
    QTRY_COMPARE(outputLines(shown.trace()), QStringList{"child"});
}

void TestScheduledRun::whoCannotGoIsNotChosen()
{
    RunController shown;
    ScheduledRun run(shown);
    run.start(two, options());
    QTRY_VERIFY(canGo(run, mainPath));
    run.choose(child);
    QCOMPARE(run.steps(), std::size_t(0));
}

void TestScheduledRun::undoIsARunWithoutTheLastStep()
{
    RunController shown;
    ScheduledRun run(shown);
    run.start(two, options());
    choose(run, mainPath);
    choose(run, child);
    QTRY_COMPARE(outputLines(shown.trace()), QStringList{"child"});
    const pid_t before = shown.hostPid();
    run.undo();
    QCOMPARE(run.steps(), std::size_t(1));
    QTRY_VERIFY(canGo(run, mainPath) && canGo(run, child));
    QVERIFY(shown.hostPid() != before);
    QVERIFY(outputLines(shown.trace()).isEmpty());
    choose(run, mainPath);
    QTRY_COMPARE(outputLines(shown.trace()), QStringList{"main"});
}

/// The child was killed by hand, so that main's join was over; nobody kills it again.
void TestScheduledRun::undoForgetsWhatCannotBeDoneAgain()
{
    RunController shown;
    ScheduledRun run(shown);
    run.start({two.name, two.text + "    p.join()\n    print('joined')\n"}, options());
    choose(run, mainPath);
    choose(run, mainPath); // prints
    choose(run, mainPath); // into the join
    QTRY_VERIFY(canGo(run, child) && !canGo(run, mainPath));
    shown.sendSignal(child, SIGKILL);
    choose(run, mainPath); // out of it
    choose(run, mainPath); // prints
    QTRY_COMPARE(outputLines(shown.trace()), (QStringList{"main", "joined"}));
    run.undo();
    QTRY_VERIFY(canGo(run, child));
    QTRY_COMPARE(run.steps(), std::size_t(3));
    choose(run, child);
    QTRY_COMPARE(outputLines(shown.trace()), (QStringList{"main", "child"}));
}

void TestScheduledRun::anotherRunEndsTheScheduling()
{
    RunController shown;
    ScheduledRun run(shown);
    run.start(two, options());
    QTRY_VERIFY(canGo(run, mainPath));
    shown.start(two, options());
    QTRY_COMPARE(shown.state(), RunState::Over);
    QVERIFY(!run.isOn());
    QCOMPARE(outputLines(shown.trace()).size(), 2);
}

void TestScheduledRun::leavingStopsTheRun()
{
    RunController shown;
    ScheduledRun run(shown);
    run.start(two, options());
    QTRY_VERIFY(canGo(run, mainPath));
    run.leave();
    QVERIFY(!run.isOn());
    QTRY_COMPARE(shown.state(), RunState::Over);
    QCOMPARE(shown.header().end, trace::RunEnd::Stopped);
}

void TestScheduledRun::aRecordedRunIsShownAsItStood()
{
    RunController shown;
    ScheduledRun run(shown);
    run.show(recorded(), {mainPath});
    QVERIFY(run.isOn() && !run.isOver());
    QCOMPARE(run.steps(), std::size_t(1));
    QVERIFY(run.scene() && *run.scene() == recorded().scene);
    QVERIFY(shown.isGoingOn() && shown.isByChoice() && !shown.isLive());
    QCOMPARE(shown.trace().events().size(), std::size_t(2));
    QCOMPARE(shown.processesNow().size(), std::size_t(2));
    QCOMPARE(shown.processesNow().back().line, 3);
    run.leave();
    QVERIFY(!run.isOn());
}

void TestScheduledRun::aRecordedRunIsRunAgainWithTheNextChoice()
{
    RunController shown;
    ScheduledRun run(shown);
    run.show(recorded(), {mainPath});
    run.choose(child);
    QVERIFY(shown.isLive());
    QCOMPARE(run.steps(), std::size_t(2));
    play(run, mainPath);
    QCOMPARE(outputLines(shown.trace()), (QStringList{"child", "main"}));
}

QTEST_MAIN(TestScheduledRun)
#include "tst_scheduledrun.moc"
