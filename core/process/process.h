// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/processpath.h"
#include "base/result.h"

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace joinery {

/// What multiprocessing would raise, as a value. python() words it exactly as CPython 3.11 does.
enum class ProcessError {
    StartedTwice, ///< AssertionError: cannot start a process twice
    NotStarted, ///< AssertionError: can only join a started process
    NotAChild, ///< AssertionError: can only join a child process
    ForeignStart, ///< AssertionError: can only start a process object created by current process
    DaemonWithChildren, ///< AssertionError: daemonic processes are not allowed to have children
    AlreadyStarted, ///< AssertionError: process has already started (setting daemon)
    StillRunning, ///< ValueError: Cannot close a process while it is still running. …
    Closed, ///< ValueError: process object is closed
    ForkFailed, ///< OSError; errno says why
};

/// What a Process is made of; every field may be left out.
struct ProcessOptions {
    std::function<void()> target;
    std::string name; ///< empty: Process-1, Process-2:1, …
    std::optional<bool> daemon; ///< none: the creator's own flag
    std::string className = "Process"; ///< what the default name is made of
};

class Process;

/// Told, in the process where it happens, what the library does to the children of this process.
/// The engine records by it; without one the library is silent. One a process; a forked child
/// starts with none.
class ProcessObserver {
public:
    virtual ~ProcessObserver() = default;
    /// The status is known, and the zombie still there: the pid cannot have been reused yet.
    virtual void reaping(const Process &child, ExitStatus status) = 0;
    /// The zombie is gone.
    virtual void reaped(const Process &child, ExitStatus status) = 0;
};

/// A process, as Python's multiprocessing.Process with start method fork (CPython 3.11).
///
/// start() forks: the child runs run() (by default the target) on a copy of everything, then ends
/// its own daemons, joins its own children, and leaves by _exit. Exit is a descriptor (pidfd), so
/// no wait races with a signal or a reused pid. A Process that is dropped signals and waits for
/// nobody.
///
/// Threads: start() wants a single-threaded caller (fork(2) copies only the calling thread); no
/// member may be called from two threads at once. Forks: in a child, the copies of its parent's
/// Process objects answer as in CPython (NotAChild).
/// Needs Linux 5.10 (pidfd_open, waitid P_PIDFD).
class Process {
public:
    explicit Process(ProcessOptions options = {});
    /// Drops the object only: no signal, no wait. The child goes on, and stays in activeChildren().
    virtual ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    /// What the child does; the default calls the target. Override it in a subclass. Calling it
    /// yourself starts nothing.
    virtual void run();

    /// Forks. Reaps ended siblings first, as CPython does.
    Status<ProcessError> start();

    enum class JoinResult { Ended, TimedOut, Interrupted };
    /// Waits until the child has ended and reaps it; without a timeout for as long as it takes. A
    /// zero or negative timeout only looks. Interrupted: a signal of SignalMailbox is waiting;
    /// handle it and call again.
    Result<JoinResult, ProcessError>
    join(std::optional<std::chrono::nanoseconds> timeout = std::nullopt);

    /// SIGTERM, through the pidfd. Nothing happens to a process that has ended.
    Status<ProcessError> terminate();
    /// SIGKILL, likewise.
    Status<ProcessError> kill();
    Status<ProcessError> sendSignal(int signal);
    /// Gives the descriptor back. StillRunning while the child lives.
    Status<ProcessError> close();

    /// Reaps if it has ended. False before start.
    Result<bool, ProcessError> isAlive();
    /// nullopt before start and while alive; then n, or -signal. Reaps if it has ended.
    Result<std::optional<int>, ProcessError> exitCode();
    /// nullopt before start.
    Result<std::optional<pid_t>, ProcessError> pid() const;
    /// Readable (poll) from when the process has ended. NotStarted before.
    Result<int, ProcessError> sentinel() const;

    const std::string &name() const;
    void setName(std::string name);
    bool daemon() const;
    Status<ProcessError> setDaemon(bool daemon);
    /// Counted when the object was made, in the process that made it.
    const ProcessPath &path() const;
    bool isStarted() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Facts of the process that calls.
struct CurrentProcess {
    ProcessPath path;
    std::string name;
    bool daemon = false;
};
const CurrentProcess &currentProcess();
/// nullopt in main.
struct ParentProcess {
    std::string name;
    pid_t pid = 0;
};
std::optional<ParentProcess> parentProcess();
/// The started children that have not ended; reaps those that have. The pointers are valid until
/// the objects are destroyed; children whose objects are gone are left out.
std::vector<Process *> activeChildren();
/// Processors of the machine (CPython's os.cpu_count()).
int cpuCount();

void setProcessObserver(ProcessObserver *observer);

} // namespace joinery
