// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "runningscenario.h"

#include <QObject>
#include <QTest>

#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <map>
#include <set>

using namespace joinery;
using namespace joinery::engine;
using namespace joinery::trace;

namespace {

const std::string joinOrder = R"(from multiprocessing import Process
from time import sleep

def work(name, seconds):
    print(name, "start")
    sleep(seconds)
    print(name, "end")

if __name__ == "__main__":
    a = Process(target=work, args=("A", 0.8), name="A")
    b = Process(target=work, args=("B", 0.1), name="B")
    a.start()
    b.start()
    a.join()
    print("main: A joined")
    b.join()
)";

const std::string orphan = R"(import os
import time
from multiprocessing import Process

def leaf():
    while os.getppid() == first:
        time.sleep(0.01)
    print("orphan")

def middle():
    global first
    first = os.getpid()
    Process(target=leaf).start()
    os._exit(3)

if __name__ == "__main__":
    p = Process(target=middle)
    p.start()
    p.join()
)";

const std::string briefFamily = R"(import signal
import time
from multiprocessing import Process

def go(number, frame):
    global waiting
    waiting = False

def middle():
    leaf = Process(target=int)
    leaf.start()
    leaf.join()

if __name__ == "__main__":
    waiting = True
    signal.signal(signal.SIGUSR1, go)
    while waiting:
        time.sleep(0.01)
    p = Process(target=middle)
    p.start()
    p.join()
)";
constexpr int waitingLine = 18;

const std::string looksAtItsParent = R"(import os
import signal
import time
from multiprocessing import Process, parent_process

def leaf():
    while os.getppid() == first:
        time.sleep(0.01)
    os.kill(os.getpid(), signal.SIGURG)
    print(parent_process().is_alive())

def middle():
    global first
    first = os.getpid()
    Process(target=leaf).start()
    os._exit(0)

if __name__ == "__main__":
    p = Process(target=middle)
    p.start()
    p.join()
)";

const std::string ignoresEnds = R"(import os
import signal
import time
from multiprocessing import Process

def go(number, frame):
    global waiting
    waiting = False

if __name__ == "__main__":
    waiting = True
    signal.signal(signal.SIGUSR1, go)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    Process(target=int).start()
    while waiting:
        time.sleep(0.01)
    p = Process(target=time.sleep, args=(100_000,))
    p.start()
    os.kill(p.pid, signal.SIGTERM)
    print("sent")
)";

const Event *firstOf(const Run &run, const std::string &process, std::size_t kind)
{
    const auto it = std::ranges::find_if(run.events, [&](const Event &event) {
        return event.process.text() == process && event.payload.index() == kind;
    });
    return it == run.events.end() ? nullptr : &*it;
}

template <class T>
const Event *first(const Run &run, const std::string &process)
{
    return firstOf(run, process, Payload(T{}).index());
}

const Event *exitOf(const Run &run, const std::string &process)
{
    return firstOf(run, process, Payload(Exited{ExitStatus::exited(0)}).index());
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void eachProcessHasAPidOfItsOwn();
    void eventsAreNumberedInOrderOfTime();
    void causesComeBeforeEffects();
    void headerTellsTheRun();
    void sameEventsLiveAndAtTheEnd();
    void killedProcessEndsBeforeItsJoinReturns();
    void orphanGetsTheHostAsItsParentAndIsReapedByIt();
    void whoWasReapedUnseenWasNobodysOrphan();
    void nudgeBringsNoParentBackToLife();
    void slotOfAnEndThatLeftNoZombieIsTheNextChilds();
    void outputOfManyProcessesIsInOrderOfTickets();
    void largeOutputArrivesWhole();
    void stopAfterEndsARunThatWouldNot();
    void badScenarioDoesNotStart();
    void missingEngineIsTold();
    void engineStartedByHandDoesNothing();
    void orderThatNobodyReadTakesNoEndAway();
};

void TestSession::eachProcessHasAPidOfItsOwn()
{
    const Run run = runToEnd(joinOrder);
    QCOMPARE(run.header.end, RunEnd::Finished);
    std::set<int> pids;
    for (const Event &started : eventsOf<Started>(run))
        pids.insert(started.pid);
    QCOMPARE(pids.size(), std::size_t{3});
    QVERIFY(!pids.contains(0));
    for (const char *const process : {"0", "1", "2"}) {
        QCOMPARE(exitCodeOf(run, process), std::string("0"));
        QCOMPARE(first<Began>(run, process)->pid, first<Started>(run, process)->pid);
    }
    QCOMPARE(
        outputOf(run).substr(outputOf(run).find("B end")),
        std::string("B end\nA end\nmain: A joined\n"));
}

void TestSession::eventsAreNumberedInOrderOfTime()
{
    const Run run = runToEnd(joinOrder);
    RunTime last{};
    for (std::size_t i = 0; i < run.events.size(); ++i) {
        QCOMPARE(run.events[i].seq, i + 1);
        QVERIFY(run.events[i].t >= last);
        last = run.events[i].t;
    }
    QVERIFY(run.events.front().as<Started>());
    QCOMPARE(run.events.front().t, RunTime(0));
}

void TestSession::causesComeBeforeEffects()
{
    const Run run = runToEnd(joinOrder);
    for (const char *const process : {"1", "2"}) {
        QVERIFY(first<Created>(run, process)->seq < first<Starting>(run, process)->seq);
        QVERIFY(first<Starting>(run, process)->seq < first<Began>(run, process)->seq);
        QVERIFY(first<Began>(run, process)->seq < exitOf(run, process)->seq);
        QCOMPARE(first<Starting>(run, process)->by, std::optional(ProcessPath::main()));
    }
    for (const Event &joined : eventsOf<JoinEnd>(run))
        QVERIFY(joined.seq > exitOf(run, joined.as<JoinEnd>()->target.text())->seq);
}

void TestSession::headerTellsTheRun()
{
    RunOptions options;
    options.speed = 8;
    const Run run = runToEnd("print('x')\n", options);
    QCOMPARE(run.header.scenarioName, std::string("scenario.py"));
    QCOMPARE(run.header.scenarioText, std::string("print('x')\n"));
    QCOMPARE(run.header.speed, 8.0);
    QVERIFY(!run.header.machine.kernel.empty());
    QVERIFY(run.header.machine.processors > 0);
    QCOMPARE(run.header.startedAt.size(), std::string("2026-11-21T00:39:40Z").size());
}

void TestSession::sameEventsLiveAndAtTheEnd()
{
    RunningScenario scenario(joinOrder);
    QVERIFY(scenario.waitUntilOver());
    const Run run = scenario.session().finish();
    QCOMPARE(scenario.events().size(), run.events.size());
    std::map<std::string, std::vector<std::size_t>> live;
    std::map<std::string, std::vector<std::size_t>> final;
    for (const Event &event : scenario.events()) {
        QCOMPARE(event.seq, std::uint64_t{0});
        if (event.recorder())
            live[event.recorder()->text()].push_back(event.payload.index());
    }
    for (const Event &event : run.events) {
        if (event.recorder())
            final[event.recorder()->text()].push_back(event.payload.index());
    }
    QVERIFY(live == final);
}

void TestSession::killedProcessEndsBeforeItsJoinReturns()
{
    const std::string text = R"(import time
from multiprocessing import Process

def sleeper():
    time.sleep(100)

if __name__ == "__main__":
    for i in range(30):
        p = Process(target=sleeper)
        p.start()
        p.kill()
        p.join()
        print(p.exitcode)
)";
    const Run run = runToEnd(text);
    QCOMPARE(eventsOf<JoinEnd>(run).size(), std::size_t{30});
    for (const Event &joined : eventsOf<JoinEnd>(run)) {
        const Event *const exited = exitOf(run, joined.as<JoinEnd>()->target.text());
        QVERIFY(exited->seq < joined.seq);
        QVERIFY(exited->byHost);
        QCOMPARE(exited->as<Exited>()->status, ExitStatus::killed(9));
    }
}

void TestSession::orphanGetsTheHostAsItsParentAndIsReapedByIt()
{
    RunningScenario scenario(orphan);
    const int hostPid = scenario.session().hostPid();
    const Run run = scenario.session().finish();
    QCOMPARE(outputOf(run), std::string("orphan\n"));
    QCOMPARE(exitCodeOf(run, "1"), std::string("3"));
    const Event *const moved = first<Reparented>(run, "1:1");
    QVERIFY(moved);
    QCOMPARE(moved->as<Reparented>()->newParentPid, hostPid);
    const Event *const reaped = firstOf(run, "1:1", Payload(Reaped{ExitStatus::exited(0)}).index());
    QVERIFY(reaped && reaped->byHost);
    QVERIFY(reaped->seq > exitOf(run, "1:1")->seq);
}

void TestSession::whoWasReapedUnseenWasNobodysOrphan()
{
    RunningScenario scenario(briefFamily);
    QVERIFY(scenario.goOnUnseen(waitingLine));
    QVERIFY(scenario.waitUntil([&] { return scenario.session().processesNow().empty(); }));
    scenario.letHostGoOn();
    const Run run = scenario.session().finish();
    QCOMPARE(exitCodeOf(run, "1:1"), std::string("0"));
    QVERIFY(eventsOf<Reparented>(run).empty());
}

/// The nudge is still there when it asks, for it has not waited since.
void TestSession::nudgeBringsNoParentBackToLife()
{
    QCOMPARE(outputOf(runToEnd(looksAtItsParent)), std::string("False\n"));
}

void TestSession::slotOfAnEndThatLeftNoZombieIsTheNextChilds()
{
    RunningScenario scenario(ignoresEnds);
    QVERIFY(scenario.waitUntil([&] { return scenario.count<Exited>("1") == 1; }));
    scenario.session().sendSignal(path("0"), SIGUSR1);
    QVERIFY(scenario.waitUntil([&] { return scenario.hasOutput("sent\n"); }));
}

void TestSession::outputOfManyProcessesIsInOrderOfTickets()
{
    const std::string text = R"(from multiprocessing import Process

def work(name):
    for i in range(200):
        print(name, i)

if __name__ == "__main__":
    for i in range(8):
        Process(target=work, args=(i,)).start()
)";
    const Run run = runToEnd(text);
    std::set<std::uint64_t> tickets;
    for (const Event &event : eventsOf<Output>(run))
        tickets.insert(event.as<Output>()->ticket);
    QCOMPARE(tickets.size(), std::size_t{1600});
    QCOMPARE(*tickets.begin(), std::uint64_t{1});
    QCOMPARE(*tickets.rbegin(), std::uint64_t{1600});
}

void TestSession::largeOutputArrivesWhole()
{
    const Run run = runToEnd("print('ab' * 1000000)\n");
    const std::string output = outputOf(run);
    QCOMPARE(output.size(), std::size_t{2'000'001});
    QCOMPARE(output.find("aa"), std::string::npos);
    QCOMPARE(eventsOf<Output>(run).size(), std::size_t{1});
}

void TestSession::stopAfterEndsARunThatWouldNot()
{
    RunOptions options;
    options.stopAfter = std::chrono::milliseconds(200);
    const Run run = runToEnd("import time\nwhile True:\n    time.sleep(0.05)\n", options);
    QCOMPARE(run.header.end, RunEnd::StopAfter);
    QCOMPARE(exitCodeOf(run, "0"), std::string("-9"));
    QVERIFY(exitOf(run, "0")->t >= std::chrono::milliseconds(200));
}

void TestSession::badScenarioDoesNotStart()
{
    const auto session = Session::start({"bad.py", "print('x'\n"});
    QVERIFY(!session);
    QCOMPARE(session.error().kind, SessionError::Kind::BadScenario);
    QVERIFY(!session.error().diagnostics.empty());
}

void TestSession::missingEngineIsTold()
{
    RunOptions options;
    options.enginePath = "/nowhere/joinery-engine";
    const auto session = Session::start({"x.py", "print(1)\n"}, options);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, SessionError::Kind::EngineMissing);
    QCOMPARE(session.error().path, options.enginePath);
}

void TestSession::engineStartedByHandDoesNothing()
{
    QCOMPARE(std::system(JOINERY_BIN_DIR "/joinery-engine"), 2 << 8);
}

/// unix(7): the other's unread data makes the next call fail, before what it had sent is read.
void TestSession::orderThatNobodyReadTakesNoEndAway()
{
    RunOptions options;
    options.enginePath = JOINERY_BIN_DIR "/hastyengine";
    const auto session = Session::start({"x.py", "print(1)\n"}, options);
    QVERIFY(session);
    (*session)->setSpeed(1);
    siginfo_t ended{};
    const auto engine = static_cast<id_t>((*session)->hostPid());
    QCOMPARE(::waitid(P_PID, engine, &ended, WEXITED | WNOWAIT), 0);
    QCOMPARE((*session)->finish().header.end, RunEnd::Finished);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
