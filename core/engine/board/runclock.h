// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/layout.h"
#include "trace/event.h"

#include <chrono>
#include <ctime>
#include <optional>

namespace joinery::engine {

/// A moment of CLOCK_MONOTONIC, in ns.
using MonoTime = std::chrono::nanoseconds;

inline MonoTime monoNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

/// The run's own clock over the board's table: run time is a monotone, piecewise linear function
/// of CLOCK_MONOTONIC, so stamps are kept raw and turned into run time when they are read.
/// Async-signal-safe; any process may read, only the host changes.
class RunClock {
public:
    explicit RunClock(ClockTable &table) : m_table(&table) { }

    /// 0 before the clock was started, and for moments before that.
    trace::RunTime at(MonoTime moment) const;
    trace::RunTime now() const { return at(monoNow()); }
    /// Run seconds a real second at this moment; 0 while paused or not started.
    double speed() const;
    /// How long in real time until the clock shows `time`; never negative. nullopt while paused.
    std::optional<std::chrono::nanoseconds> realTimeUntil(trace::RunTime time) const;
    /// Real time in which the clock was not paused.
    std::chrono::nanoseconds realTimeRunning() const;

    /// From now on. Writer only. Returns false when the table is full: then nothing has changed.
    /// Whoever may pause (speed 0) may go on again.
    bool setSpeed(double speed);
    /// Likewise, and it shows at least `time` now.
    bool jumpTo(trace::RunTime time, double speed);

private:
    const ClockSegment *segmentAt(MonoTime moment) const;

    ClockTable *m_table;
};

} // namespace joinery::engine
