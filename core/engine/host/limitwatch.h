// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/board/record.h"
#include "trace/event.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace joinery::engine {

/// Counts what a run has used up. Counting is done where records are looked at: a process that
/// writes faster than that waits for room in its ring, so no flood gets past.
class LimitWatch {
public:
    explicit LimitWatch(const Board &board) : m_header(&board.header()), m_clock(board.clock()) { }

    /// A limit that this record goes beyond, or that it tells of and that ends a run.
    std::optional<trace::LimitReached> count(const RecordView &record);
    /// The record was written by the process itself: do not tell it twice.
    static bool isToldByProcess(const RecordHeader &header);

    bool isWallTimeOver() const;
    trace::LimitReached wallTime() const;
    trace::LimitReached steps() const;
    bool isStopAfterOver() const;
    /// Until the nearest of the two; nullopt: no time passes (a pause).
    std::optional<std::chrono::nanoseconds> timeLeft() const;

private:
    const BoardHeader *m_header;
    RunClock m_clock;
    std::int64_t m_events = 0;
    std::int64_t m_outputBytes = 0;
};

} // namespace joinery::engine
