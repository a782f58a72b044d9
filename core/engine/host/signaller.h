// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/host/hostrecorder.h"
#include "engine/host/processtable.h"

namespace joinery::engine {

/// Signals by hand, and what signals that stop or continue do to a process: no descriptor tells
/// that of somebody else's child, so after such a signal /proc is looked at until it shows.
class Signaller {
public:
    Signaller(ProcessTable &table, HostRecorder &recorder) : m_table(&table), m_recorder(&recorder)
    {
    }

    enum class Clock { Running, Paused };
    void sendByHand(const ProcessPath &path, int signal, Clock clock);
    /// Ctrl+C: SIGINT to every process.
    void interrupt();
    /// The program is about to send this signal.
    void expect(const ProcessPath &target, int signal);

    bool isExpecting() const;
    /// Looks, and records Stopped and Continued. Not while paused: then all are stopped.
    void look(Board &board);
    static constexpr std::chrono::milliseconds lookPeriod{1};

private:
    void setStopped(Board &board, HostedProcess &process, bool isStopped);

    ProcessTable *m_table;
    HostRecorder *m_recorder;
};

} // namespace joinery::engine
