// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/mainprocess.h"

#include "engine/interpreter/interpreter.h"
#include "engine/worker.h"
#include "language/parser/parser.h"
#include "process/signalmailbox.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

namespace joinery::engine {

namespace {

/// A process that cannot be set up ends like a shell's command that cannot be run.
constexpr int cannotRun = 126;

void setLimit(__rlimit_resource resource, rlim_t value)
{
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
}

/// Not under AddressSanitizer, whose own tables are many times as large as any limit.
void limitMemory([[maybe_unused]] std::int64_t bytes)
{
#ifndef __SANITIZE_ADDRESS__
    setLimit(RLIMIT_DATA, static_cast<rlim_t>(bytes));
#endif
}

void closeAllBut(std::array<int, 3> kept)
{
    std::sort(kept.begin(), kept.end());
    unsigned from = STDERR_FILENO + 1;
    for (const int fd : kept) {
        if (fd < static_cast<int>(from))
            continue;
        if (fd > static_cast<int>(from))
            ::syscall(SYS_close_range, from, fd - 1, 0);
        from = static_cast<unsigned>(fd) + 1;
    }
    ::syscall(SYS_close_range, from, ~0U, 0);
}

std::string readText(int fd)
{
    std::string text;
    std::array<char, 16 * 1024> piece;
    ssize_t size = 0;
    while ((size = ::pread(fd, piece.data(), piece.size(), static_cast<off_t>(text.size()))) > 0)
        text.append(piece.data(), static_cast<std::size_t>(size));
    return text;
}

/// As python leaves: with its exit code, or by the signal that an exit code below 0 means.
[[noreturn]] void leave(int code)
{
    if (code < 0) {
        SignalMailbox::restoreDefault(-code);
        ::raise(-code);
    }
    ::_exit(code);
}

[[noreturn]] void runScenario(Board &board, SlotRef slot, int scenarioFd)
{
    const BoardHeader &header = board.header();
    const std::string text = readText(scenarioFd);
    ::close(scenarioFd);
    const std::string name(header.scenarioName.view());
    const auto program = language::parse(text, name);
    if (!program)
        ::_exit(cannotRun); // The session has parsed it before.
    Worker worker(board, slot);
    const InterpreterLimits limits{
        .recursion = header.recursionLimit, .memoryBytes = header.memoryLimit};
    leave(runMain(*program, worker, limits));
}

} // namespace

Result<pid_t, SystemError>
forkMain(Board &board, SlotRef slot, KillSwitch &killSwitch, int scenarioFd)
{
    const pid_t pid = ::fork();
    if (pid < 0)
        return Failure{SystemError::last("fork")};
    if (pid > 0) {
        // Both sides do it: whoever comes first, the group is there for the other.
        ::setpgid(pid, pid);
        return pid;
    }
    ::setpgid(0, 0);
    if (!killSwitch.arm())
        ::_exit(cannotRun);
    closeAllBut({board.bell(), killSwitch.runFd(), scenarioFd});
    setLimit(RLIMIT_CORE, 0);
    limitMemory(board.header().memoryLimit);
    runScenario(board, slot, scenarioFd);
}

} // namespace joinery::engine
