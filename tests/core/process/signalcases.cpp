// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include "process/signalmailbox.h"

#include <unistd.h>

#include <atomic>
#include <csignal>

using namespace joinery;
using namespace std::chrono_literals;

namespace {

void terminating()
{
    Process process{{.target = sleepForever}};
    say(show(process.terminate()));
    say(show(process.kill()));
    (void)process.start();
    say(show(process.terminate()));
    say(show(process.join()));
    say(show(process.exitCode()));
}

void killing()
{
    Process process{{.target = sleepForever}};
    (void)process.start();
    say(show(process.kill()));
    say(show(process.join()));
    say(show(process.exitCode()));
}

void anEndedOne()
{
    Process zombie;
    (void)zombie.start();
    waitUntil([&] { return stateOf(**zombie.pid()) == 'Z'; });
    say(show(zombie.terminate()));
    (void)zombie.join();
    say(show(zombie.kill()));
    say(show(zombie.exitCode()));
}

void ignoringTerm()
{
    auto &ready = shared<std::atomic<bool>>();
    Process process{{.target = [&ready] {
        SignalMailbox::ignore(SIGTERM);
        ready = true;
        sleepForever();
    }}};
    (void)process.start();
    waitUntil([&] { return ready.load(); });
    (void)process.terminate();
    say(show(process.join(20ms)));
    say(show(process.isAlive()));
    (void)process.kill();
    (void)process.join();
    say(show(process.exitCode()));
}

/// As a Python handler that calls sys.exit(7).
void exitOnTerm()
{
    while (waitFor(-1, std::nullopt) != WaitResult::Interrupted) { }
    exitProcess(SignalMailbox::take() == SIGTERM ? 7 : 8);
}

void handling()
{
    auto &ready = shared<std::atomic<bool>>();
    Process process{{.target = [&ready] {
        SignalMailbox::listen(SIGTERM);
        ready = true;
        exitOnTerm();
    }}};
    (void)process.start();
    waitUntil([&] { return ready.load(); });
    (void)process.terminate();
    (void)process.join();
    say(show(process.exitCode()));
}

/// The handler is the parent's, so it must serve the child from its first moment.
void rightAfterTheFork()
{
    SignalMailbox::listen(SIGTERM);
    int handled = 0;
    for (int i = 0; i < 200; ++i) {
        Process process{{.target = exitOnTerm}};
        (void)process.start();
        (void)process.terminate();
        (void)process.join();
        handled += process.exitCode()->value_or(0) == 7 ? 1 : 0;
    }
    say(std::to_string(handled));
}

void stopped()
{
    Process process{{.target = sleepForever}};
    (void)process.start();
    (void)process.sendSignal(SIGSTOP);
    waitUntil([&] { return stateOf(**process.pid()) == 'T'; });
    say(show(process.isAlive()));
    (void)process.terminate();
    say(show(process.join(20ms)));
    say(std::string(1, stateOf(**process.pid())));
    (void)process.sendSignal(SIGCONT);
    (void)process.join();
    say(show(process.exitCode()));
}

void nonsense()
{
    Process process{{.target = sleepForever}};
    (void)process.start();
    const auto status = process.sendSignal(1000);
    say(!status && status.error() == ProcessError::SignalFailed && errno == EINVAL ? "refused"
                                                                                   : "sent");
    (void)process.kill();
    (void)process.join();
}

/// Terminating the middle one orphans the grandchild, which still knows who its parent was.
void orphaning()
{
    struct Family {
        std::atomic<pid_t> grandchild;
        std::atomic<bool> sawNewParent;
    };
    auto &family = shared<Family>();
    Process middle{{.target = [&family] {
        Process grandchild{{.target = [&family, parent = ::getpid()] {
            family.grandchild = ::getpid();
            waitUntil([parent] { return ::getppid() != parent; });
            family.sawNewParent =
                parentProcess()->pid == parent && isReadable(parentProcess()->sentinel);
        }}};
        (void)grandchild.start();
        sleepForever();
    }}};
    (void)middle.start();
    waitUntil([&] { return family.grandchild != 0; });
    (void)middle.terminate();
    (void)middle.join();
    say(show(middle.exitCode()));
    waitUntil([&] { return family.sawNewParent.load(); });
    say("the grandchild lives on");
}

constexpr Case cases[] = {
    {"signal.terminating", terminating}, {"signal.killing", killing},
    {"signal.anEndedOne", anEndedOne},   {"signal.ignoringTerm", ignoringTerm},
    {"signal.handling", handling},       {"signal.rightAfterTheFork", rightAfterTheFork},
    {"signal.stopped", stopped},         {"signal.nonsense", nonsense},
    {"signal.orphaning", orphaning},
};

} // namespace

std::span<const Case> signalCases()
{
    return cases;
}
