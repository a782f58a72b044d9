// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "process/processerror.h"
#include "process/processobserver.h"

#include <sys/types.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace joinery {

class Process;

/// What is known about one child: shared by its Process and the Children of the process that
/// started it. After a fork the child's copy stays as it was, so that no page of it has to be
/// copied; isCreatedHere() says that it is one. All that a start writes for one child is in here:
/// after the fork each page that the parent writes to is copied too.
struct Child {
    ChildFacts facts;
    std::function<void()> target; ///< what run() calls; let go by the creator at the start
    int generation = 0; ///< forks between main and the creator
    pid_t creatorPid = 0;
    std::string creatorName;
    Process *object = nullptr; ///< nullptr once it is destroyed

    enum class State {
        Initial,
        Started,
        Closed,
    } state = State::Initial;
    /// Opened by the first who needs it. Until then the pid is as good: it cannot become anybody
    /// else's before this process has reaped the child. Owned by Children.
    int pidfd = -1;
    bool sentinelGiven = false; ///< then the descriptor outlives the reaping
    std::optional<ExitStatus> status; ///< known from when it is reaped

    std::shared_ptr<Child> itself; ///< while it is among Children
    Child *older = nullptr; ///< the one started before, there

    /// The calling process is the creator, not a fork of it.
    bool isCreatedHere() const;
    bool isRunning() const { return state == State::Started && !status; }
    /// Reaps it if it has ended; the observer is told. In a copy: what was known at the fork.
    std::optional<ExitStatus> poll();
    /// Returns once it has ended and is reaped; in a copy at once. No signal ends the wait, not
    /// even one that is in the mailbox already.
    void waitToTheEnd();
    /// False on failure (errno); ESRCH: it has ended, and somebody else has reaped it.
    bool openPidfd();
    /// Nothing happens to one that has ended: its pid may be somebody else's by now.
    bool sendSignal(int signal);
};

} // namespace joinery
