// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <optional>

namespace joinery::engine {

/// A statement of one process: the execution-th time (from 1) that it reaches line.
struct Point {
    ProcessPath process;
    int line = 0;
    int execution = 1;

    bool operator==(const Point &) const = default;
};

/// Holds `held` before its line until `until` has passed its own.
struct Hold {
    Point held;
    Point until;

    bool operator==(const Hold &) const = default;
};

/// Whether the event is the trace::Held of that hold.
bool begins(const trace::Event &event, const Hold &hold);

/// When to stop a run that is made with holds, after one that ended at `end`: they take time.
/// stopAfter: what the program's runs are stopped after anyway.
trace::RunTime
patienceWithHolds(const std::optional<trace::RunTime> &stopAfter, trace::RunTime end);

} // namespace joinery::engine
