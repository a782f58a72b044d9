// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"

#include <sys/types.h>

#include <cstdint>

namespace joinery::engine {

/// What a visible step of a process does.
enum class StepKind : std::uint8_t {
    Other, ///< touches nobody else: signal.signal()
    Start,
    Join, ///< begins to wait
    Output,
    Sleep, ///< begins to sleep
    Look, ///< at one process's life: is_alive(), exitcode
    LookAtChildren, ///< active_children()
    LookAtParent, ///< getppid(), parent_process().is_alive()
    Signal,
    EnterHandler,
    Finish, ///< the end's own work, and the end itself if nobody has to be waited for
    End,
    // The second halves of statements that wait.
    WakeUp, ///< from sleep
    LeaveJoin, ///< its target has ended
    LeaveTimedJoin, ///< its target has ended or time is up
};

/// A step as a process announces it at its gate.
struct Step {
    StepKind kind = StepKind::Other;
    const ProcessPath *target = nullptr; ///< of Start, Join, Look and Signal
    pid_t targetPid = 0; ///< where only that is known
};

} // namespace joinery::engine
