// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/processtable.h"

#include "process/pidfd.h"

#include <signal.h>
#include <sys/epoll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace joinery::engine {

bool HostedProcess::send(int signal) const
{
    return pidfd && pidfd::sendSignal(pidfd.get(), signal);
}

ProcessTable::ProcessTable(Board &board, HostRecorder &recorder, int epollFd)
    : m_board(&board), m_recorder(&recorder), m_epollFd(epollFd)
{
}

bool ProcessTable::isNew(int index) const
{
    const Slot &slot = m_board->slot(index);
    return !m_processes[static_cast<std::size_t>(index)].isKnown
        && slot.state.load(std::memory_order_acquire) == SlotState::Live
        && slot.pid.load(std::memory_order_acquire) != 0;
}

bool ProcessTable::hasUndiscovered() const
{
    for (int index = mainSlot; index < slotCount; ++index) {
        if (isNew(index))
            return true;
    }
    return false;
}

std::vector<HostedProcess *> ProcessTable::discover()
{
    std::vector<HostedProcess *> found;
    for (int index = mainSlot; index < slotCount; ++index) {
        if (!isNew(index))
            continue;
        const Slot &slot = m_board->slot(index);
        HostedProcess &process = at(index);
        process = HostedProcess{};
        process.ref = m_board->current(index);
        process.path = ProcessPath::parse(slot.path.view()).value_or(ProcessPath());
        process.pid = slot.pid;
        process.isKnown = true;
        m_used = std::max(m_used, static_cast<std::size_t>(index) + 1);
        open(process);
        if (parentHasEnded(process))
            adopt(process);
        found.push_back(&process);
    }
    return found;
}

void ProcessTable::open(HostedProcess &process)
{
    process.pidfd = pidfd::open(process.pid);
    process.stat = ProcStatFile(process.pid);
    // Reaped before they were opened: then the number may be somebody else's by now.
    if (process.pidfd && !m_board->isUnreaped(process.ref))
        process.pidfd.reset();
    if (!process.pidfd)
        return;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLONESHOT; // It ends once.
    event.data.u64 = static_cast<std::uint64_t>(process.ref.index);
    ::epoll_ctl(m_epollFd, EPOLL_CTL_ADD, process.pidfd.get(), &event);
}

bool ProcessTable::parentHasEnded(const HostedProcess &process) const
{
    if (process.path.isMain())
        return false; // its parent is the host
    const Slot &slot = m_board->slot(process.ref.index);
    const auto &parent = m_processes[static_cast<std::size_t>(slot.parentSlot)];
    const SlotRef parentRef{slot.parentSlot, slot.parentGeneration};
    return m_board->current(slot.parentSlot) != parentRef
        || (parent.isKnown && parent.ref == parentRef && parent.isDead);
}

ExitStatus ProcessTable::statusOf(HostedProcess &process)
{
    Slot &slot = m_board->slot(process.ref.index);
    const auto stat = process.stat.read();
    // Only after reading: if nobody has reaped it until now, what was read is this process's.
    if (slot.reaped.load(std::memory_order_acquire) != 0) {
        process.isReaped = true;
        return ExitStatus::fromPythonCode(slot.reapedStatus);
    }
    if (stat && stat->isZombie())
        return ExitStatus::fromWaitStatus(stat->waitStatus);
    // Its parent ignores SIGCHLD, so the kernel keeps no zombie and no status.
    process.isReaped = true;
    slot.reaped.store(1, std::memory_order_release);
    if (slot.endStamp.load(std::memory_order_acquire) != 0)
        return ExitStatus::fromPythonCode(slot.endStatus);
    return ExitStatus::killed(SIGKILL);
}

void ProcessTable::confirmEnd(HostedProcess &process)
{
    const MonoTime seenAt = monoNow();
    Slot &slot = m_board->slot(process.ref.index);
    const ExitStatus status = statusOf(process);
    const MonoTime ownStamp(slot.endStamp.load(std::memory_order_acquire));
    // A process that is killed between its last word and its _exit was killed.
    if (ownStamp.count() != 0 && status.pythonCode() == slot.endStatus)
        m_recorder->recordOwnEnd(process.path, process.pid, status, ownStamp);
    else
        m_recorder->record(process.path, process.pid, trace::Exited{status}, seenAt);
    process.isDead = true;
    slot.dead.store(1, std::memory_order_release);
    adoptChildrenOf(process);
    if (process.isAdopted || process.path.isMain())
        reap(process);
}

void ProcessTable::adoptChildrenOf(const HostedProcess &parent)
{
    for (HostedProcess &child : all()) {
        if (!child.isKnown || child.isAdopted)
            continue;
        const Slot &slot = m_board->slot(child.ref.index);
        if (SlotRef{slot.parentSlot, slot.parentGeneration} == parent.ref)
            adopt(child);
    }
}

void ProcessTable::adopt(HostedProcess &orphan)
{
    if (std::exchange(orphan.isAdopted, true))
        return;
    if (orphan.isDead)
        reap(orphan);
    else if (orphan.pidfd) // Else it was reaped while it had its parent.
        m_recorder->record(orphan.path, orphan.pid, trace::Reparented{::getpid()});
}

void ProcessTable::reap(HostedProcess &process)
{
    if (process.isReaped || !process.pidfd)
        return;
    Slot &slot = m_board->slot(process.ref.index);
    siginfo_t info{};
    const auto id = static_cast<id_t>(process.pidfd.get());
    if (::waitid(P_PIDFD, id, &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_pid != 0) {
        const ExitStatus status = ExitStatus::fromSigInfo(info);
        slot.reapedStatus = status.pythonCode();
        slot.reaped.store(1, std::memory_order_release);
        ::waitid(P_PIDFD, id, &info, WEXITED | WNOHANG);
        m_recorder->record(process.path, process.pid, trace::Reaped{status});
    }
    process.isReaped = true;
}

void ProcessTable::reapStrangers()
{
    siginfo_t info{};
    while (::waitid(P_ALL, 0, &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_pid != 0) {
        const auto ref = m_board->findUnreaped(info.si_pid);
        if (ref && (!at(ref->index).isKnown || !at(ref->index).isReaped))
            return; // its pidfd will tell
        ::waitid(P_PID, static_cast<id_t>(info.si_pid), &info, WEXITED | WNOHANG);
        info = {};
    }
}

void ProcessTable::freeDone()
{
    for (HostedProcess &process : all()) {
        if (!process.isKnown || !process.isDead)
            continue;
        const int index = process.ref.index;
        process.isReaped = process.isReaped || m_board->slot(index).reaped != 0;
        const RingReader ring = m_board->ringReader(index);
        if (!process.isReaped || ring.tail() != ring.head())
            continue;
        process = HostedProcess{};
        m_board->free(index);
    }
}

HostedProcess *ProcessTable::findLive(const ProcessPath &path)
{
    for (HostedProcess &process : all()) {
        if (process.isLive() && process.path == path)
            return &process;
    }
    return nullptr;
}

bool ProcessTable::hasLive() const
{
    const auto used = all();
    return std::any_of(
        used.begin(), used.end(), [](const HostedProcess &process) { return process.isLive(); });
}

bool ProcessTable::isRunGone()
{
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOWAIT | WNOHANG) != 0 && errno == ECHILD;
}

} // namespace joinery::engine
