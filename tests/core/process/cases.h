// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "process/process.h"

#include <sys/mman.h>

#include <ctime>
#include <set>
#include <span>
#include <string>
#include <string_view>

/// What processhelper does under one name: it prints what it observes, the test compares.
struct Case {
    std::string_view name;
    void (*run)();
};

std::span<const Case> exitCases();
std::span<const Case> joinCases();
std::span<const Case> signalCases();
std::span<const Case> mailboxCases();
std::span<const Case> endCases();
std::span<const Case> identityCases();
std::span<const Case> reapingCases();
std::span<const Case> descriptorCases();
std::span<const Case> recycledPidCases();

/// The exit code of a case that this machine does not allow.
inline constexpr int skipped = 77;

/// Memory that a child shares with its parent; zeroed.
template <class T>
T &shared()
{
    void *memory =
        ::mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return *new (memory) T{};
}

/// Comes back when the condition holds; the test's time limit ends one that never does.
template <class Condition>
void waitUntil(Condition holds)
{
    while (!holds()) {
        const timespec moment{.tv_sec = 0, .tv_nsec = 200'000};
        ::nanosleep(&moment, nullptr);
    }
}

/// Lives until a signal ends it.
void sleepForever();
/// As /proc shows it: R, S, T, Z; '-' if there is no such process.
char stateOf(pid_t pid);
/// The numbers of this process's open descriptors.
std::set<int> openDescriptors();
bool isReadable(int fd);

std::string show(const joinery::Status<joinery::ProcessError> &status);
std::string show(const joinery::Result<bool, joinery::ProcessError> &answer);
std::string show(const joinery::Result<std::optional<int>, joinery::ProcessError> &code);
std::string show(const joinery::Result<int, joinery::ProcessError> &fd);
std::string
show(const joinery::Result<joinery::Process::JoinResult, joinery::ProcessError> &outcome);

/// One line of what was observed.
void say(std::string_view line);
/// Starts, waits, and says the exit code.
void startAndSayExitCode(joinery::Process &process);
