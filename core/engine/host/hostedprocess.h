// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "base/uniquefd.h"
#include "engine/board/board.h"
#include "engine/host/procstat.h"

#include <sys/types.h>

namespace joinery::engine {

/// What the host knows of a process of the run, one a slot. Bounded: nothing grows with events.
struct HostedProcess {
    /// A change of /proc/PID/stat's state that a signal should bring.
    enum class Expected { Nothing, Stop, Continue };

    SlotRef ref;
    ProcessPath path;
    pid_t pid = 0;
    UniqueFd pidfd; ///< empty: it was reaped before it could be opened
    ProcStatFile stat;
    bool isKnown = false; ///< false: the slot is free
    bool isDead = false;
    bool isReaped = false;
    bool isAdopted = false; ///< its parent has ended: the host reaps it
    bool isStopped = false; ///< by a signal of the program or of the user
    bool isPaused = false; ///< by Pause
    bool isUnsettled = false; ///< under a scheduler: a signal's effect may still be to come
    /// Under a scheduler: its time on a processor when it was let pass.
    std::chrono::nanoseconds computedBefore{};
    Expected expected = Expected::Nothing;
    MonoTime expectedUntil{};
    std::uint64_t seen = 0; ///< records before have been looked at

    bool isLive() const { return isKnown && !isDead; }
    /// Through the pidfd, so never to somebody else. false: there is nobody any more.
    bool send(int signal) const;
};

} // namespace joinery::engine
