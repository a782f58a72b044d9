// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "cases.h"

#include "process/signalmailbox.h"

#include <unistd.h>

#include <csignal>

using namespace joinery;
using namespace std::chrono_literals;

namespace {

void sayResult(WaitResult result)
{
    switch (result) {
    case WaitResult::Ready:
        return say("ready");
    case WaitResult::TimedOut:
        return say("timed out");
    case WaitResult::Interrupted:
        return say("interrupted");
    case WaitResult::Nudged:
        return say("nudged");
    }
}

void lowestFirst()
{
    for (const int signal : {SIGUSR2, SIGHUP, SIGRTMAX, SIGTERM})
        SignalMailbox::listen(signal);
    for (const int signal : {SIGRTMAX, SIGUSR2, SIGTERM, SIGHUP, SIGHUP})
        ::raise(signal);
    while (const auto signal = SignalMailbox::take())
        say(std::to_string(*signal));
    say(SignalMailbox::isEmpty() ? "empty" : "not empty");
}

void refused()
{
    for (const int signal : {0, -1, 65, SIGKILL, SIGSTOP})
        say(SignalMailbox::listen(signal) ? "listens" : "refused");
}

void aFullBoxEndsAWait()
{
    SignalMailbox::listen(SIGUSR1);
    ::raise(SIGUSR1);
    sayResult(waitFor(-1, std::nullopt));
    sayResult(waitFor(-1, 0ns));
    (void)SignalMailbox::take();
    sayResult(waitFor(-1, 1ms));
}

void descriptors()
{
    int ends[2];
    if (::pipe(ends) != 0)
        return;
    sayResult(waitFor(ends[0], 1ms));
    (void)!::write(ends[1], "x", 1);
    sayResult(waitFor(ends[0], std::nullopt));
    sayResult(waitFor(ends[0], 0ns));
}

void forking()
{
    SignalMailbox::listen(SIGUSR1);
    ::raise(SIGUSR1);
    Process process{{.target = [] {
        say(SignalMailbox::isEmpty() ? "empty" : "not empty");
        ::raise(SIGUSR1);
        say(SignalMailbox::take() == SIGUSR1 ? "still listening" : "deaf");
    }}};
    (void)process.start();
    const bool kept = SignalMailbox::take() == SIGUSR1;
    (void)process.join();
    say(kept ? "kept by the parent" : "lost");
}

void backToTheDefault()
{
    SignalMailbox::listen(SIGTERM);
    Process process{{.target = [] {
        SignalMailbox::restoreDefault(SIGTERM);
        ::raise(SIGTERM);
    }}};
    startAndSayExitCode(process);
}

void nudges()
{
    ::raise(SIGURG);
    acceptNudges();
    sayResult(waitFor(-1, 1ms));
    ::raise(SIGURG);
    sayResult(waitFor(-1, std::nullopt));
    sayResult(waitFor(-1, 1ms));
    SignalMailbox::listen(SIGURG);
    SignalMailbox::restoreDefault(SIGURG);
    ::raise(SIGURG);
    sayResult(waitFor(-1, std::nullopt));
    ::raise(SIGURG);
    sayResult(waitThroughNudges(-1, 1ms));
}

/// Each ball is a signal that must end the other's wait, however it falls between looking and
/// sleeping; one slept through stops the game for good.
void pingPong()
{
    SignalMailbox::listen(SIGUSR1);
    constexpr int balls = 2000;
    const auto receive = [] {
        while (!SignalMailbox::take())
            (void)waitFor(-1, std::nullopt);
    };
    Process other{{.target = [&, parent = ::getpid()] {
        for (int i = 0; i < balls; ++i) {
            receive();
            ::kill(parent, SIGUSR1);
        }
    }}};
    (void)other.start();
    for (int i = 0; i < balls; ++i) {
        (void)other.sendSignal(SIGUSR1);
        receive();
    }
    (void)other.join();
    say(show(other.exitCode()));
}

constexpr Case cases[] = {
    {"mailbox.lowestFirst", lowestFirst},
    {"mailbox.refused", refused},
    {"mailbox.aFullBoxEndsAWait", aFullBoxEndsAWait},
    {"mailbox.descriptors", descriptors},
    {"mailbox.forking", forking},
    {"mailbox.backToTheDefault", backToTheDefault},
    {"mailbox.nudges", nudges},
    {"mailbox.pingPong", pingPong},
};

} // namespace

std::span<const Case> mailboxCases()
{
    return cases;
}
