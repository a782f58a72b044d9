// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/recorder.h"

namespace joinery::engine {

/// The host's own records: what it alone can see or does itself. Its ring is large enough for the
/// ends of all slots; isCrowded() tells it to take on no more work until the session has read.
class HostRecorder {
public:
    explicit HostRecorder(Board &board)
        : m_board(&board), m_recorder(board, board.current(hostSlot))
    {
    }

    bool isCrowded() const
    {
        const RingReader ring = m_board->ringReader(hostSlot);
        return ring.head() - ring.tail() > hostRingBytes / 2;
    }
    /// Seen or done from outside.
    void record(
        const ProcessPath &process, int pid, const trace::Payload &payload,
        MonoTime stamp = monoNow())
    {
        m_recorder.tryRecord(process, pid, payload, {stamp, RecordFromOutside, std::nullopt});
    }
    /// The end that the process stamped itself: after everything else it said.
    void recordOwnEnd(const ProcessPath &process, int pid, ExitStatus status, MonoTime stamp)
    {
        m_recorder.tryRecord(process, pid, trace::Exited{status}, {stamp, 0, lastNumber});
    }

private:
    Board *m_board;
    Recorder m_recorder;
};

} // namespace joinery::engine
