// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/host/hostedprocess.h"
#include "engine/host/hostrecorder.h"

#include <array>
#include <span>
#include <vector>

namespace joinery::engine {

/// Who is there: finds the processes that appear on the board, learns of their ends, tells of both
/// in the host's records, and reaps those that are the host's to reap (main and orphans).
class ProcessTable {
public:
    /// epollFd: each pidfd is added to it, with the slot's index as its data.
    ProcessTable(Board &board, HostRecorder &recorder, int epollFd);

    /// Opens the pidfds of processes that are new on the board. Returns the new ones; who has none
    /// was reaped before, and its end is still to be confirmed.
    std::vector<HostedProcess *> discover();
    bool hasUndiscovered() const;
    /// Its pidfd is readable, or it has none: it has ended, and everything it ever wrote has been
    /// looked at.
    void confirmEnd(HostedProcess &process);
    /// Reaps children of the host that died before anybody told their pid.
    void reapStrangers();
    /// Gives slots back that are ended, reaped and drained.
    void freeDone();

    /// Of the slots that were ever in use: the lowest free one is always taken next.
    std::span<HostedProcess> all() { return std::span(m_processes).first(m_used); }
    std::span<const HostedProcess> all() const { return std::span(m_processes).first(m_used); }
    HostedProcess &at(int slot) { return m_processes[static_cast<std::size_t>(slot)]; }
    HostedProcess *findLive(const ProcessPath &path);
    bool hasLive() const;
    /// The host has no child any more, so the run has no process (the host adopts every orphan).
    static bool isRunGone();

private:
    bool isNew(int index) const;
    void open(HostedProcess &process);
    bool parentHasEnded(const HostedProcess &process) const;
    ExitStatus statusOf(HostedProcess &process);
    void adoptChildrenOf(const HostedProcess &parent);
    void adopt(HostedProcess &orphan);
    void reap(HostedProcess &process);

    Board *m_board;
    HostRecorder *m_recorder;
    int m_epollFd;
    std::array<HostedProcess, slotCount> m_processes;
    std::size_t m_used = 0;
};

} // namespace joinery::engine
