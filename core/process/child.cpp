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

std::optional<ExitStatus> statusOf(const Child &child, pidfd::Wait wait)
{
    return pidfd::statusOf(child.facts.pid, child.pidfd, wait);
}

/// The observer hears of it while the zombie still keeps the pid, and again when it is gone.
std::optional<ExitStatus> reapObserved(const Child &child, ProcessObserver &observer)
{
    const auto status = statusOf(child, pidfd::Wait::Peek);
    if (!status)
        return std::nullopt;
    observer.reaping(child.facts, *status);
    statusOf(child, pidfd::Wait::Reap);
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
    return generation == ProcessFacts::ofThisProcess().generation() && creatorPid == ::getpid();
}

std::optional<ExitStatus> Child::poll()
{
    if (!isRunning() || !isCreatedHere())
        return status;
    status = s_observer ? reapObserved(*this, *s_observer) : statusOf(*this, pidfd::Wait::Reap);
    if (status && (!sentinelGiven || !object))
        Children::ofThisProcess().release(*this);
    return status;
}

void Child::waitToTheEnd()
{
    while (isRunning() && isCreatedHere()) {
        pidfd::waitForEnd(facts.pid);
        poll();
    }
}

bool Child::openPidfd()
{
    if (pidfd >= 0)
        return true;
    UniqueFd opened = pidfd::open(facts.pid);
    if (!opened)
        return false;
    Children::ofThisProcess().setDescriptor(*this, opened.release());
    return true;
}

bool Child::sendSignal(int signal)
{
    if (!isRunning() || statusOf(*this, pidfd::Wait::Peek))
        return true;
    return (openPidfd() && pidfd::sendSignal(pidfd, signal)) || errno == ESRCH;
}

} // namespace joinery
