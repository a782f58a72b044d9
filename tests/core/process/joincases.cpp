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

void beforeStart()
{
    Process process;
    say(show(process.join()));
    say(show(process.join(0ns)));
}

void startingTwice()
{
    Process process;
    say(show(process.start()));
    say(show(process.start()));
    say(show(process.join()));
    say(show(process.start()));
}

void again()
{
    Process process;
    (void)process.start();
    for (int i = 0; i < 3; ++i)
        say(show(process.join()));
    say(show(process.join(0ns)));
    say(show(process.exitCode()));
}

void onlyLooking()
{
    Process process{{.target = sleepForever}};
    (void)process.start();
    say(show(process.join(0ns)));
    say(show(process.join(-1h)));
    say(show(process.exitCode()));
    say(show(process.kill()));
    say(show(process.join()));
}

void timingOut()
{
    Process process{{.target = sleepForever}};
    (void)process.start();
    say(show(process.join(20ms)));
    say(show(process.exitCode()));
    say(show(process.isAlive()));
    say(show(process.kill()));
    say(show(process.join(std::chrono::nanoseconds::max())));
}

void byASibling()
{
    Process first{{.target = sleepForever}};
    Process unstarted;
    (void)first.start();
    Process second{{.target = [&] {
        say(show(first.join()));
        say(show(first.isAlive()));
        say(show(first.exitCode()));
        say(show(unstarted.start()));
        say(show(unstarted.isAlive()));
        say(show(first.terminate()));
        say(show(first.close()));
        say(show(first.sentinel()));
        say(*first.pid() == first.creatorPid() ? "a wrong pid" : "its pid");
    }}};
    startAndSayExitCode(second);
    say(show(first.isAlive()));
    (void)first.kill();
    (void)first.join();
    say(show(first.exitCode()));
}

void oneself()
{
    Process process{{.target = [&process] {
        say(show(process.isAlive()));
        say(*process.pid() == ::getpid() ? "one's own pid" : "another pid");
        say(show(process.exitCode()));
        say(show(process.join()));
        say(show(process.start()));
        say(show(process.terminate()));
    }}};
    startAndSayExitCode(process);
}

void closing()
{
    Process process{{.target = sleepForever}};
    (void)process.start();
    say(show(process.close()));
    (void)process.kill();
    (void)process.join();
    say(show(process.close()));
    say(show(process.close()));
    say(show(process.join()));
    say(show(process.isAlive()));
    say(show(process.exitCode()));
    say(show(process.terminate()));
    say(show(process.start()));
    say(show(process.sentinel()));
    say(process.name());
}

void sentinels()
{
    Process process{{.target = sleepForever}};
    say(show(process.sentinel()));
    (void)process.start();
    const int sentinel = *process.sentinel();
    say(isReadable(sentinel) ? "readable" : "not readable");
    (void)process.kill();
    (void)process.join();
    say(isReadable(sentinel) ? "readable" : "not readable");
    Process other;
    (void)other.start();
    (void)other.join();
    say(isReadable(*other.sentinel()) ? "readable" : "not readable");
}

std::atomic<int> &s_handled = shared<std::atomic<int>>();

void countSignal(int)
{
    ++s_handled;
}

/// A child that signals its parent, who is in join() all the while, until it has noticed ten times.
void signalTheParent(pid_t parent)
{
    for (int i = 0; i < 10; ++i) {
        ::kill(parent, SIGUSR1);
        waitUntil([i] { return s_handled > i; });
    }
    exitProcess(3);
}

void underForeignSignals()
{
    struct sigaction action { };
    action.sa_handler = countSignal;
    ::sigaction(SIGUSR1, &action, nullptr);
    Process process{{.target = [parent = ::getpid()] { signalTheParent(parent); }}};
    (void)process.start();
    say(show(process.join()));
    say(show(process.exitCode()));
}

void underOwnSignals()
{
    SignalMailbox::listen(SIGUSR1);
    Process process{{.target = [parent = ::getpid()] { signalTheParent(parent); }}};
    (void)process.start();
    auto outcome = process.join();
    while (*outcome == Process::JoinResult::Interrupted) {
        if (SignalMailbox::take() == SIGUSR1)
            ++s_handled;
        outcome = process.join();
    }
    say(std::to_string(s_handled));
    say(show(outcome));
    say(show(process.exitCode()));
}

constexpr Case cases[] = {
    {"join.beforeStart", beforeStart},
    {"join.startingTwice", startingTwice},
    {"join.again", again},
    {"join.onlyLooking", onlyLooking},
    {"join.timingOut", timingOut},
    {"join.byASibling", byASibling},
    {"join.oneself", oneself},
    {"join.closing", closing},
    {"join.sentinels", sentinels},
    {"join.underForeignSignals", underForeignSignals},
    {"join.underOwnSignals", underOwnSignals},
};

} // namespace

std::span<const Case> joinCases()
{
    return cases;
}
