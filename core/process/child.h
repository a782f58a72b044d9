// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/uniquefd.h"
#include "process/processerror.h"
#include "process/processobserver.h"

#include <sys/types.h>

#include <optional>
#include <string>

namespace joinery {

class Process;

/// What is known about one child: shared by its Process and, while it holds a descriptor, by the
/// Children of the process that started it.
struct Child {
    ChildFacts facts;
    pid_t creatorPid = 0;
    std::string creatorName;
    Process *object = nullptr; ///< nullptr once it is destroyed

    enum class State {
        Initial,
        Current, ///< in the child itself
        Started,
        Closed,
    } state = State::Initial;
    UniqueFd pidfd; ///< open from start() on; empty in copies
    bool sentinelGiven = false; ///< then the descriptor outlives the reaping
    std::optional<ExitStatus> status; ///< known from when it is reaped

    bool isCreatedHere() const;
    bool isRunning() const { return state == State::Started && !status; }
    /// Reaps it if it has ended; the observer is told. In a copy: what was known at the fork.
    std::optional<ExitStatus> poll();
    /// Nothing happens to one that has been reaped: its pid may be somebody else's by now.
    bool sendSignal(int signal);
};

} // namespace joinery
