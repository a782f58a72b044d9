// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/processpath.h"
#include "base/result.h"
#include "process/currentprocess.h"
#include "process/processend.h"
#include "process/processerror.h"
#include "process/processobserver.h"

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Python's multiprocessing for C++; start reading at Process.
namespace joinery {

struct Child;

/// What a Process is made of; every field may be left out.
struct ProcessOptions {
    std::function<void()> target;
    std::string name; ///< empty: Process-1, Process-2:1, …
    std::optional<bool> daemon; ///< none: the creator's own flag
    std::string className = "Process"; ///< what the default name is made of
};

/// A process, as Python's multiprocessing.Process with start method fork (CPython 3.11).
///
/// start() forks: the child runs run() (by default the target) on a copy of everything, then ends
/// its own daemons, joins its own children, and leaves by _exit. An exception that escapes run()
/// is told on stderr, and the exit code is 1. Exit is a descriptor (pidfd), so no wait races with a
/// signal or a reused pid; it is opened by the first who needs it, for until the child is reaped
/// its pid is its own. A Process that is dropped signals and waits for nobody.
///
/// Output: what is buffered in stdout, stderr, std::cout and std::clog is written before the fork,
/// so nothing is printed twice, and again by the child before it leaves. Files of your own are
/// yours to flush. The child's standard input is /dev/null.
/// Threads: start() wants a single-threaded caller (fork(2) copies only the calling thread); no
/// member may be called from two threads at once.
/// Forks: in a child, the copies of its parent's Process objects answer as in CPython (NotAChild);
/// their descriptors are closed, so a child holds none of its siblings.
/// Reaping: leave it to the library. Where SIGCHLD is ignored, or somebody else waits for any
/// child, a status may be lost; the exit code is 255 then.
/// Needs Linux 5.10 (see pidfdSupported()).
class Process {
public:
    explicit Process(ProcessOptions options = {});
    /// Drops the object only: no signal, no wait. The child goes on; it is still reaped by the
    /// next start(), and still ended or waited for by finishChildren().
    virtual ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    /// What the child does; the default calls the target. Override it in a subclass. Calling it
    /// yourself starts nothing.
    virtual void run();

    /// Forks. Reaps ended siblings first, as CPython does (with more than 64 children, by and by).
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
    /// Only by the creator: a copy in another process cannot know that the pid is still the
    /// child's (NotAChild). CPython would signal the bare number.
    Status<ProcessError> sendSignal(int signal);
    /// Gives the descriptor back. StillRunning while the child lives.
    Status<ProcessError> close();

    /// Reaps if it has ended. False before start; true for the calling process itself.
    Result<bool, ProcessError> isAlive();
    /// nullopt before start and while alive; then n, or -signal. Reaps if it has ended. A copy in
    /// another process knows only what was known at the fork.
    Result<std::optional<int>, ProcessError> exitCode();
    /// nullopt before start.
    Result<std::optional<pid_t>, ProcessError> pid() const;
    /// Readable (poll) from when the process has ended; valid until close() or destruction.
    /// NoSentinel before start, and in a copy.
    Result<int, ProcessError> sentinel();

    const std::string &name() const;
    void setName(std::string name);
    bool daemon() const;
    /// AlreadyStarted after start().
    Status<ProcessError> setDaemon(bool daemon);
    /// Counted when the object was made, in the process that made it.
    const ProcessPath &path() const;
    bool isStarted() const;
    bool isClosed() const;
    /// The calling process is the one that made this object.
    bool isCreatedHere() const;
    /// This object is the one whose run() the calling process is in.
    bool isCurrent() const;
    /// The process that made the object.
    pid_t creatorPid() const;

private:
    std::optional<ProcessError> whyNotStart() const;
    Status<ProcessError> signalOrSay(int signal, ProcessError beforeStart);

    std::shared_ptr<Child> m_child;
};

/// The started children that have not ended; reaps those that have. The pointers are valid until
/// the objects are destroyed; children whose objects are gone are left out.
std::vector<Process *> activeChildren();

/// Whether this kernel has what the library needs: pidfd_open(2) and waitid(2) on a pidfd.
bool pidfdSupported();

} // namespace joinery
