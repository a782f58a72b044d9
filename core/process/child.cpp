// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/child.h"

#include "process/children.h"
#include "process/pidfd.h"
#include "process/processfacts.h"

#include <unistd.h>

#include <cerrno>

namespace joinery {

namespace {

ProcessObserver *s_observer = nullptr;

/// The observer hears of it while the zombie still keeps the pid, and again when it is gone.
std::optional<ExitStatus> reapObserved(const Child &child, ProcessObserver &observer)
{
    const auto status = pidfd::statusOf(child.pidfd, pidfd::Wait::Peek);
    if (!status)
        return std::nullopt;
    observer.reaping(child.facts, *status);
    pidfd::statusOf(child.pidfd, pidfd::Wait::Reap);
    observer.reaped(child.facts, *status);
    return status;
}

} // namespace

void setProcessObserver(ProcessObserver *observer)
{
    if (s_observer != observer)
        s_observer = observer;
}

bool Child::isCreatedHere() const
{
    // The pid tells of forks that the library did not make, the generation of pids used again.
    return generation == ProcessFacts::ofThisProcess().generation && creatorPid == ::getpid();
}

std::optional<ExitStatus> Child::poll()
{
    if (status || pidfd < 0 || !isCreatedHere())
        return status;
    status =
        s_observer ? reapObserved(*this, *s_observer) : pidfd::statusOf(pidfd, pidfd::Wait::Reap);
    if (status && (!sentinelGiven || !object))
        Children::ofThisProcess().release(*this);
    return status;
}

bool Child::sendSignal(int signal)
{
    if (status || pidfd < 0)
        return true;
    return pidfd::sendSignal(pidfd, signal) || errno == ESRCH;
}

} // namespace joinery
