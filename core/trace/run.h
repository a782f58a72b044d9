// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <string>
#include <vector>

namespace joinery::trace {

/// Why a run was over.
enum class RunEnd {
    Finished, ///< its last process ended
    Stopped, ///< by the user
    StopAfter, ///< by the scenario's stop-after; no failure
    Limit, ///< a limit; the LimitReached event says which
    HostLost, ///< the host died: everything that was recorded is here
};

/// Facts of the machine that made a run, for who reads the file elsewhere.
struct MachineFacts {
    std::string kernel; ///< uname release
    std::string architecture;
    int processors = 0;

    bool operator==(const MachineFacts &) const = default;
};

/// What the run clock counts.
enum class RunClock {
    Time, ///< the time of the machine, but for pauses, times the speed
    Steps, ///< who goes next was chosen: no time counts, and each step is stepLength long
};

/// Of the clock that counts steps: what the n-th of them does is at n times this, or a little
/// later.
inline constexpr RunTime stepLength = std::chrono::milliseconds(100);

/// What stands in a run file's first line.
struct RunHeader {
    std::string scenarioName; ///< the file's name as shown in messages, e.g. join-order.py
    std::string scenarioText;
    MachineFacts machine;
    std::string startedAt; ///< ISO 8601, UTC
    double speed = 1.0;
    RunClock clock = RunClock::Time;
    RunEnd end = RunEnd::Finished;
};

/// A whole run: the header, and every event in final order (seq 1, 2, 3, …).
struct Run {
    RunHeader header;
    std::vector<Event> events;
};

} // namespace joinery::trace
