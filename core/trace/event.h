// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/processpath.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

/// What happened in a run: one immutable value an event. Nothing here knows how it was recorded
/// or how it is drawn.
namespace joinery::trace {

/// In a run, time is the run clock's: 0 when main was started, stopped by Pause, scaled by speed.
using RunTime = std::chrono::nanoseconds;

/// The place of an event in a trace. Kept several times for each of millions, so no wider than
/// memory has room for events.
using EventIndex = std::uint32_t;

enum class Stream { Stdout, Stderr };

/// What asked for a signal.
enum class SignalCause {
    Terminate, ///< Process.terminate()
    Kill, ///< Process.kill()
    OsKill, ///< os.kill()
    ParentEnds, ///< a finishing process to its daemons
    ByHand, ///< the user, through Joinery
};

enum class LifeQuestion { IsAlive, ExitCode, ActiveChildren };
enum class JoinOutcome { Ended, TimedOut };
enum class HandlerOutcome { Returned, Raised };
enum class Limit { LiveProcesses, Starts, Events, Output, Memory, Recursion, WallTime, Steps };

/// A Process object was made. Event::process is the new one's path, by its creator.
struct Created {
    std::string name;
    bool daemon = false;
};

/// Its start() is about to fork: recorded by the parent before the act, so it precedes everything
/// of the child.
struct Starting {
    std::string name;
    bool daemon = false;
};

/// fork() returned in the parent; Event::pid is the child's. For main: recorded by the host.
struct Started {
    std::string name;
    bool daemon = false;
};

/// The child's own first record.
struct Began { };

/// One call that wrote: its ticket is its place in the order of all output of the run, from 1.
struct Output {
    Stream stream = Stream::Stdout;
    std::uint64_t ticket = 0;
    std::string text; ///< the bytes as written, newline and all; may not be valid UTF-8
};

struct SleepBegin {
    RunTime duration{};
};
struct SleepEnd { };

struct JoinBegin {
    ProcessPath target;
    std::optional<RunTime> timeout; ///< none: waits for as long as it takes
    bool implicit = false; ///< the join of its children that a process's end does
};
struct JoinEnd {
    ProcessPath target;
    JoinOutcome outcome = JoinOutcome::Ended;
    bool implicit = false;
};

/// The program looked at a process's life and got this answer, as Python shows it: "True", "-15".
struct AliveAsked {
    ProcessPath target;
    LifeQuestion question = LifeQuestion::IsAlive;
    bool sawTheEnd = false; ///< the answer says that target has ended: an observed edge
    std::string answer;
};

/// os.getppid(): answer is the pid it got.
struct ParentAsked {
    int answer = 0;
};

/// signal.signal(): "default", "ignore", or the handler's name.
struct HandlerSet {
    int signal = 0;
    std::string handler;
};

/// Stamped before the kill. ByHand ones are the host's.
struct SignalSent {
    ProcessPath target;
    int signal = 0;
    SignalCause cause = SignalCause::Terminate;
};

/// The program's handler is entered.
struct SignalHandled {
    int signal = 0;
};

/// It is left. What a process does between the two has no place of its own among its other steps:
/// a signal may come at any time.
struct HandlerEnd {
    int signal = 0;
    HandlerOutcome outcome = HandlerOutcome::Returned;
};

/// The last own line has run; what follows is the end's own work: daemons, the implicit join.
struct Finishing { };

/// The process is over. Stamped by itself just before _exit; by the host where a signal killed it.
struct Exited {
    ExitStatus status;
};

/// The zombie is gone: its parent (Event::by), or the host for an orphan, collected its status.
struct Reaped {
    ExitStatus status;
};

/// Its parent has ended. newParentPid is the host's: it adopts the orphans of its run.
struct Reparented {
    int newParentPid = 0;
};

struct Stopped { };
struct Continued { };

/// Joinery holds the process before this line, until `until` has passed its own.
struct Held {
    ProcessPath until;
    int untilLine = 0;
    int untilExecution = 1;
};
struct Released {
    bool inVain = false; ///< everything else was at rest, so what it waited for cannot come
};

/// The ring was full and this writer waited for the host to make room.
struct WriterWaited {
    RunTime duration{};
};

/// A limit was met: all but memory and recursion end the run. value: the limit, in its own unit.
struct LimitReached {
    Limit limit = Limit::LiveProcesses;
    std::int64_t value = 0;
};

using Payload = std::variant<
    Created, Starting, Started, Began, Output, SleepBegin, SleepEnd, JoinBegin, JoinEnd, AliveAsked,
    ParentAsked, HandlerSet, SignalSent, SignalHandled, HandlerEnd, Finishing, Exited, Reaped,
    Reparented, Stopped, Continued, Held, Released, WriterWaited, LimitReached>;

/// The format version of events in a run file; raised when a reader of the old cannot read the new.
inline constexpr int eventFormat = 1;

struct Event {
    /// Its place in the final order of the run, from 1; 0 while the run goes on.
    std::uint64_t seq = 0;
    RunTime t{};
    /// Whose life the event belongs to: the lane it is drawn on.
    ProcessPath process;
    /// Who recorded it, where that is another process: the parent of one created, started or
    /// reaped. Program order is the recorder's.
    std::optional<ProcessPath> by;
    /// Recorded by Joinery's host, from outside; then `by` is empty.
    bool byHost = false;
    /// process's pid; 0 before it has one.
    int pid = 0;
    /// The scenario's line that did it, from 1; 0 where no line did (a death, a host's record).
    int line = 0;
    /// The how-manieth visible statement of this line in the recorder, from 1: the N of A:LINE:N.
    int execution = 0;
    Payload payload;

    /// Whose program order the event is part of; nullopt for the host's.
    std::optional<ProcessPath> recorder() const
    {
        if (byHost)
            return std::nullopt;
        return by ? *by : process;
    }
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&payload);
    }
};

// A run has millions of them, and each byte is paid in time (page faults) and in memory.
static_assert(sizeof(Event) <= 112);

} // namespace joinery::trace
