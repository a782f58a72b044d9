// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include "process/signalmailbox.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <stdexcept>

using namespace joinery;

namespace {

struct Family {
    std::atomic<pid_t> daemon;
    std::atomic<bool> finishing;
    std::atomic<bool> otherEnded;
};

/// Starts a daemon that would live for ever, and one that ends some time after its parent's last
/// line.
void startBoth(Family &family)
{
    // Dropped at the end of this function: they are children all the same.
    Process daemon{{.target = sleepForever, .daemon = true}};
    Process other{{.target = [&family] {
        waitUntil([&family] { return family.finishing.load(); });
        const timespec aMoment{.tv_sec = 0, .tv_nsec = 30'000'000};
        ::nanosleep(&aMoment, nullptr);
        family.otherEnded = true;
    }}};
    (void)daemon.start();
    (void)other.start();
    family.daemon = **daemon.pid();
}

void sayWhatIsLeft(const Family &family)
{
    say(family.otherEnded ? "it waited for the other" : "it did not wait for the other");
    say(stateOf(family.daemon) == '-' ? "the daemon is gone" : "the daemon is left");
}

template <class End>
void endOfAChild(End end)
{
    auto &family = shared<Family>();
    Process process{{.target = [&family, end] {
        startBoth(family);
        family.finishing = true;
        end();
    }}};
    startAndSayExitCode(process);
    sayWhatIsLeft(family);
}

void returning()
{
    endOfAChild([] {});
}

void throwing()
{
    endOfAChild([] { throw std::logic_error("no"); });
}

void exiting()
{
    endOfAChild([] { exitProcess(5); });
}

void ofMain()
{
    auto &family = shared<Family>();
    startBoth(family);
    family.finishing = true;
    finishChildren();
    sayWhatIsLeft(family);
    say(std::to_string(activeChildren().size()));
}

/// A fork that the library did not make has copies of its parent's children, and they are not its
/// own to end or to wait for.
void inAForeignFork()
{
    Process daemon{{.target = sleepForever, .daemon = true}};
    Process other{{.target = sleepForever}};
    (void)daemon.start();
    (void)other.start();
    (void)daemon.sentinel(); // One with a descriptor to signal through, one without.
    const pid_t foreign = ::fork();
    if (foreign == 0) {
        finishChildren();
        ::_exit(4);
    }
    int status = 0;
    ::waitpid(foreign, &status, 0);
    say(std::to_string(WEXITSTATUS(status)));
    for (Process *const each : {&daemon, &other}) {
        // A signal that had been sent would come before this one.
        ::kill(**each->pid(), SIGVTALRM);
        (void)each->join();
        say(show(each->exitCode()));
    }
}

void withASignalWaiting()
{
    SignalMailbox::listen(SIGUSR1);
    Process process{{.target = [] {
        auto &family = shared<Family>();
        startBoth(family);
        ::raise(SIGUSR1);
        family.finishing = true;
    }}};
    startAndSayExitCode(process);
}

void daemonsChildren()
{
    Process daemon{
        {.target =
             [] {
                 Process child;
                 say(child.daemon() ? "inherits the flag" : "does not inherit it");
                 say(show(child.start()));
                 Process other{{.daemon = false}};
                 say(other.daemon() ? "daemon" : "no daemon");
                 say(show(other.start()));
             },
         .daemon = true}};
    startAndSayExitCode(daemon);
}

void daemonFlag()
{
    Process process;
    say(process.daemon() ? "daemon" : "no daemon");
    say(show(process.setDaemon(true)));
    say(process.daemon() ? "daemon" : "no daemon");
    (void)process.start();
    say(show(process.setDaemon(false)));
    (void)process.join();
    say(show(process.setDaemon(false)));
}

constexpr Case cases[] = {
    {"end.returning", returning},
    {"end.throwing", throwing},
    {"end.exiting", exiting},
    {"end.ofMain", ofMain},
    {"end.inAForeignFork", inAForeignFork},
    {"end.withASignalWaiting", withASignalWaiting},
    {"end.daemonsChildren", daemonsChildren},
    {"end.daemonFlag", daemonFlag},
};

} // namespace

std::span<const Case> endCases()
{
    return cases;
}
