// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "base/result.h"
#include "engine/step.h"
#include "process/process.h"
#include "process/signalmailbox.h"
#include "trace/event.h"

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace joinery::engine {

/// What the interpreter asks of the run it is part of: one object a process. The engine's Worker
/// answers through the board; tests of the interpreter answer for themselves. Single-threaded.
///
/// The order for a visible statement is: gate(), record what causes, act, record the effect.
class Runtime {
public:
    virtual ~Runtime() = default;

    /// The line being executed now; called for every statement, so it only stores a word.
    virtual void enterLine(int line) = 0;
    enum class Pass { Granted, Interrupted };
    /// Before a visible statement of the current line: returns when this process may pass (step,
    /// hold). Counts the line's execution; records that follow carry line and count. May return
    /// early when a signal is in the mailbox: then the caller runs its handlers and calls again.
    /// step: what the statement is about to do, for who chooses.
    virtual Pass gate(const Step &step) = 0;

    /// Records an event of this process, stamped now. process: whose life it is, if not one's own.
    virtual void record(const trace::Payload &payload) = 0;
    virtual void recordFor(const ProcessPath &process, int pid, const trace::Payload &payload) = 0;
    /// Writes as one piece: takes the ticket and commits the bytes under it.
    virtual void write(trace::Stream stream, std::string_view bytes) = 0;

    /// The run clock: stands still while the run is paused. Under a scheduler: this process's own,
    /// which its sleeps and timeouts alone move on, so that it is the same in every repetition.
    virtual trace::RunTime now() = 0;
    /// Seconds since the epoch that time.time() starts from at now() == 0.
    virtual double epoch() const = 0;
    /// What random numbers begin with where the run has to be repeatable; none: anything.
    virtual std::optional<std::uint64_t> randomSeed() const { return std::nullopt; }
    /// Waits until fd is readable (-1: none), the run clock reaches deadline (none: never), or a
    /// signal is in the mailbox. Never Nudged: it has looked again itself. awaited: the process
    /// waited for, so that a scheduler can tell a wait from a rest.
    virtual WaitResult
    wait(int fd, std::optional<trace::RunTime> deadline, const ProcessPath *awaited) = 0;

    /// Where a child that is being started has its room on the board.
    struct ChildPlace {
        int slot = 0;
        std::uint32_t generation = 0; ///< of the slot's lives, which one
    };
    /// Makes room for a child before its fork and records Starting. An error: a limit is reached
    /// and the run is about to be ended.
    virtual Result<ChildPlace, trace::Limit>
    prepareChild(const ProcessPath &path, const std::string &name, bool daemon) = 0;
    /// In the parent, after fork: records Started.
    virtual void childStarted(ChildPlace place, const ProcessPath &path, int pid) = 0;
    /// In the parent: fork failed, the place is free again.
    virtual void childFailed(ChildPlace place) = 0;
    /// In the child, first thing: from now on this object speaks for the child. Records Began.
    virtual void becomeChild(ChildPlace place, const ProcessPath &path) = 0;

    enum class KillResult { Sent, NoSuchProcess, NotOfThisRun, InvalidSignal };
    /// os.kill(): only unreaped processes of this run can be reached. Records SignalSent before.
    virtual KillResult kill(pid_t pid, int signal) = 0;
    /// Between signals that this process has sent and a look at what they did, within one
    /// statement. Under a scheduler: returns when they have done it, so that it is the same in
    /// every repetition.
    virtual void settleSignals() { }

    /// The last word of a process: stamps its end with this status. The caller leaves by _exit
    /// right after.
    virtual void exiting(ExitStatus status) = 0;
    /// A limit that the interpreter itself meets (memory, recursion) and that Python reports as an
    /// exception: recorded only.
    virtual void limitMet(trace::Limit limit, std::int64_t value) = 0;
};

} // namespace joinery::engine
