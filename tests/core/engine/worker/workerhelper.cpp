// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "testrun.h"

#include "process/signalmailbox.h"

#include <fmt/format.h>

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <new>

using namespace joinery;
using namespace joinery::engine;
using namespace std::chrono_literals;

namespace {

/// A visible statement of a line, in as many calls as its gate needs.
void pass(Worker &worker, int line)
{
    worker.enterLine(line);
    while (worker.gate({}) == Runtime::Pass::Interrupted) {
        (void)SignalMailbox::take();
        worker.record(trace::SignalHandled{SIGUSR1});
    }
    worker.record(trace::ParentAsked{});
}

HoldRule &addHold(TestRun &run, std::string_view path, int line, int execution)
{
    HoldRule &rule = run.header().holds[run.header().holdCount++];
    rule.heldPath.assign(path);
    rule.heldLine = line;
    rule.heldExecution = execution;
    rule.untilPath.assign("1");
    rule.state = HoldState::Active;
    return rule;
}

void lines()
{
    TestRun run;
    run.start([](Worker &worker) {
        pass(worker, 5);
        pass(worker, 6);
        pass(worker, 5);
        worker.enterLine(7);
        worker.record(trace::Finishing{});
    });
    run.waitForEnd();
    run.sayRecordsOf("0");
    say(std::to_string(run.mainsSlot().line));
}

void steps()
{
    TestRun run;
    run.header().stepping = 1;
    run.start([](Worker &worker) {
        for (const int line : {1, 2, 3})
            pass(worker, line);
    });
    for (const int line : {1, 2}) {
        waitUntil([&] { return run.mainsSlot().line == line; });
        run.waitForRest(RestKind::AtGate);
        run.nudge(); // Not for it: it must stay.
        say(std::to_string(run.recordsOf("0").size()));
        run.mainsSlot().stepGranted = 1;
        run.nudge();
    }
    waitUntil([&] { return run.mainsSlot().line == 3; });
    run.waitForRest(RestKind::AtGate);
    run.header().stepping = 0;
    run.nudge();
    run.waitForEnd();
    run.sayRecordsOf("0");
}

void holds()
{
    TestRun run;
    HoldRule &rule = addHold(run, "0", 4, 2);
    addHold(run, "1", 4, 1);
    run.start([](Worker &worker) {
        pass(worker, 4);
        pass(worker, 4);
    });
    run.waitForRest(RestKind::Held);
    run.sayRecordsOf("0");
    rule.state = HoldState::Released;
    run.nudge();
    run.waitForEnd();
    run.sayRecordsOf("0");
}

void signalsAtAGate()
{
    TestRun run;
    HoldRule &rule = addHold(run, "0", 4, 1);
    SignalMailbox::listen(SIGUSR1);
    run.start([](Worker &worker) { pass(worker, 4); });
    run.waitForRest(RestKind::Held);
    ::kill(run.mainsPid(), SIGUSR1);
    waitUntil([&] { return run.recordsOf("0").size() == 3; });
    run.waitForRest(RestKind::Held);
    rule.state = HoldState::ReleasedInVain;
    run.nudge();
    run.waitForEnd();
    run.sayRecordsOf("0");
}

void sayResult(WaitResult result)
{
    constexpr const char *names[] = {"ready", "timed out", "interrupted", "nudged"};
    say(names[static_cast<int>(result)]);
}

void runClock()
{
    TestRun run;
    run.board().clock().setSpeed(0);
    run.start([](Worker &worker) {
        const auto deadline = worker.now() + 1h;
        sayResult(worker.wait(-1, deadline, nullptr));
        say(worker.now() >= deadline ? "not before its time" : "too early");
        sayResult(worker.wait(-1, worker.now(), nullptr));
        say(fmt::format("{}", worker.epoch()));
    });
    run.waitForRest(RestKind::Sleeping);
    run.board().clock().setSpeed(1.0);
    run.nudge();
    run.board().clock().setSpeed(1e9);
    run.nudge();
    run.waitForEnd();
}

void signalsInAWait()
{
    TestRun run;
    SignalMailbox::listen(SIGUSR1);
    run.start([](Worker &worker) {
        sayResult(worker.wait(-1, std::nullopt, nullptr));
        say(SignalMailbox::take() == SIGUSR1 ? "USR1" : "none");
    });
    run.waitForRest(RestKind::Waiting);
    ::kill(run.mainsPid(), SIGUSR1);
    run.waitForEnd();
    say(run.mainsSlot().rest == Rest{}.packed() ? "running again" : "at rest");
}

void children()
{
    TestRun run;
    run.start([&run](Worker &worker) {
        worker.enterLine(3);
        TestChild child(
            worker,
            [&] {
                waitUntil(
                    [&] { return Rest::unpacked(run.mainsSlot().rest).kind == RestKind::Waiting; });
                const auto rest = Rest::unpacked(run.mainsSlot().rest);
                const bool isMine =
                    rest.awaited && run.board().slot(rest.awaited->index).pid == ::getpid();
                say(isMine ? "it waits for me" : "it waits for somebody");
                worker.write(trace::Stream::Stdout, "hello\n");
            },
            "f1");
        (void)child.startInPlace();
        sayResult(worker.wait(*child.sentinel(), std::nullopt, &child.path()));
        say(run.slotOf("1").reaped == 0 ? "not reaped yet" : "reaped");
        (void)child.join();
        say(run.slotOf("1").reaped == 1 ? "reaped" : "not reaped yet");
    });
    run.waitForEnd();
    run.sayRecordsOf("0");
    run.sayRecordsOf("1");
    const Slot &slot = run.slotOf("1");
    say(fmt::format("{} {} {}", slot.name.view(), slot.endStatus.load(), slot.reapedStatus.load()));
    say(slot.endStamp > 0 && run.mainsSlot().endStamp > slot.endStamp ? "in this order"
                                                                      : "out of order");
}

void reapedBeforeTheZombieIsGone()
{
    TestRun run;
    run.start([&run](Worker &worker) {
        TestChild child(worker, [] { exitProcess(3); });
        (void)child.startInPlace();
        (void)child.join();
        say(std::to_string(run.slotOf("1").reapedStatus));
        say(run.board().findUnreaped(**child.pid()) ? "within reach" : "out of reach");
    });
    run.waitForEnd();
}

void slotOfAChildThatIsGone()
{
    TestRun run;
    run.start([&run](Worker &worker) {
        const auto place = worker.prepareChild(ProcessPath::main().child(1), "gone", false);
        run.board().free(place->slot);
        worker.childStarted(*place, ProcessPath::main().child(1), 4242);
        say(run.board().findUnreaped(4242) ? "revived" : "still free");
    });
    run.waitForEnd();
}

void limits()
{
    TestRun run;
    run.header().startLimit = 3; // Main is the first.
    run.start([](Worker &worker) {
        for (int i = 0; i < 3; ++i) {
            TestChild child(worker, [] {});
            say(child.startInPlace() ? "started" : "refused");
            if (child.isStarted())
                (void)child.join();
        }
    });
    run.waitForEnd();
    say(run.recordsOf("0").back());
}

void liveLimit()
{
    TestRun run;
    run.header().liveLimit = 2;
    run.start([](Worker &worker) {
        TestChild first(worker, [] {
            while (true)
                ::pause();
        });
        TestChild second(worker, [] {});
        TestChild third(worker, [] {});
        say(first.startInPlace() ? "started" : "refused");
        say(second.startInPlace() ? "started" : "refused");
        (void)first.kill();
        (void)first.join();
        say(third.startInPlace() ? "started" : "refused");
        (void)third.join();
    });
    run.waitForEnd();
}

void sayResult(Runtime::KillResult result)
{
    constexpr const char *names[] = {"sent", "no such process", "not of this run", "invalid"};
    say(names[static_cast<int>(result)]);
}

void killing()
{
    TestRun run;
    run.start([host = ::getppid()](Worker &worker) {
        TestChild child(worker, [] {
            while (true)
                ::pause();
        });
        (void)child.startInPlace();
        const pid_t pid = **child.pid();
        for (const int signal : {-1, 65})
            sayResult(worker.kill(pid, signal));
        for (const pid_t other : {0, -1, -pid, ::getppid(), host, 1})
            sayResult(worker.kill(other, SIGKILL));
        sayResult(worker.kill(pid, 0));
        sayResult(worker.kill(pid, SIGKILL));
        (void)worker.wait(*child.sentinel(), std::nullopt, nullptr);
        sayResult(worker.kill(pid, SIGTERM)); // A zombie keeps its pid.
        (void)child.join();
        say(std::to_string(child.exitCode()->value_or(0)));
        sayResult(worker.kill(pid, SIGTERM));
        sayResult(worker.kill(::getpid(), SIGCONT));
    });
    run.waitForEnd();
    run.sayRecordsOf("0");
}

std::string threadName()
{
    std::ifstream comm("/proc/self/comm");
    std::string name;
    std::getline(comm, name);
    return name;
}

void names()
{
    TestRun run;
    run.start([](Worker &worker) {
        say(threadName());
        for (const char *name :
             {"f1", "a name that is long", "\u8fdb\u7a0b\u4e00\u4e8c\u4e09\u56db",
              "abcd\u8fdb\u7a0b\u4e00\u4e8c"}) {
            TestChild child(
                worker, [] { say(threadName()); }, name);
            (void)child.startInPlace();
            (void)child.join();
        }
    });
    run.waitForEnd();
}

void tickets()
{
    TestRun run;
    run.start([&run](Worker &worker) {
        TestChild child(worker, [&] { worker.write(trace::Stream::Stderr, "child\n"); });
        worker.write(trace::Stream::Stdout, "before\n");
        (void)child.startInPlace();
        (void)child.join();
        worker.write(trace::Stream::Stdout, "after\n");
        say(std::to_string(run.header().tickets));
    });
    run.waitForEnd();
}

std::size_t s_allocations = 0;

void recordingIsLean()
{
    TestRun run;
    run.start([](Worker &worker) {
        const trace::Payload slept = trace::SleepBegin{1s};
        pass(worker, 1);
        const std::size_t before = s_allocations;
        for (int i = 0; i < 100; ++i) {
            worker.enterLine(1);
            (void)worker.gate({});
            worker.record(slept);
            worker.write(trace::Stream::Stdout, "a line of output\n");
        }
        say(std::to_string(s_allocations - before));
    });
    run.waitForEnd();
}

struct Case {
    std::string_view name;
    void (*run)();
};

constexpr Case cases[] = {
    {"lines", lines},
    {"steps", steps},
    {"holds", holds},
    {"signalsAtAGate", signalsAtAGate},
    {"runClock", runClock},
    {"signalsInAWait", signalsInAWait},
    {"children", children},
    {"reapedBeforeTheZombieIsGone", reapedBeforeTheZombieIsGone},
    {"slotOfAChildThatIsGone", slotOfAChildThatIsGone},
    {"limits", limits},
    {"liveLimit", liveLimit},
    {"killing", killing},
    {"names", names},
    {"tickets", tickets},
    {"recordingIsLean", recordingIsLean},
};

} // namespace

// Counts every allocation of the program, for recordingIsLean.
void *operator new(std::size_t size)
{
    ++s_allocations;
    if (void *const memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

int main(int argc, char **argv)
{
    const std::string_view wanted = argc == 2 ? argv[1] : "";
    for (const auto &one : cases) {
        if (one.name != wanted)
            continue;
        one.run();
        return 0;
    }
    return 2;
}
