// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/systemerror.h"
#include "base/uniquefd.h"

namespace joinery::engine {

/// Kills every process of the run when the host dies, however it dies. The host holds the only
/// write end of a pipe; the run has the read end, with O_ASYNC, F_SETSIG = SIGKILL and F_SETOWN =
/// its process group (fcntl(2)): the kernel sends the signal when the write end is closed. It
/// reaches stopped processes, those that ignore signals, and orphans.
class KillSwitch {
public:
    static Result<KillSwitch, SystemError> create();

    /// In the host after fork: only the run keeps the read end.
    void keepTrigger() { m_run.reset(); }
    /// In main, as the leader of the run's group: from here on the switch works. false: it cannot,
    /// or the host is gone already, so main must not go on.
    bool arm();
    /// The descriptor that must stay open in the run.
    int runFd() const { return m_run.get(); }

private:
    KillSwitch(UniqueFd run, UniqueFd trigger)
        : m_run(std::move(run)), m_trigger(std::move(trigger))
    {
    }

    UniqueFd m_run;
    UniqueFd m_trigger;
};

} // namespace joinery::engine
