// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace joinery::trace {

/// A process in the trace.
struct Lane {
    ProcessPath process;
    std::optional<ProcessPath> parent; ///< none: main
    std::string name;
    bool daemon = false;
    int pid = 0; ///< 0: never started
    std::optional<RunTime> createdAt; ///< none: main
    std::optional<RunTime> startedAt;
    std::optional<RunTime> endedAt;
    std::optional<RunTime> reapedAt;
    std::optional<ExitStatus> status;
    int depth = 0; ///< 0 main, 1 its children, …
};

/// Folds events into lanes: who there is, and the dates of their lives.
class LaneTracker {
public:
    /// Takes the event in and returns the index of the lane that it is drawn on.
    std::size_t add(const Event &event);
    /// The index of the process's lane; makes one if it is new.
    std::size_t laneFor(const ProcessPath &process);

    std::optional<std::size_t> find(const ProcessPath &process) const;
    /// In the order of appearance, so that an index stays what it is while a run goes on.
    std::span<const Lane> lanes() const { return m_lanes; }
    /// Indices in the order of the tree: a parent, then its children by number.
    std::span<const std::size_t> order() const { return m_order; }

private:
    std::vector<Lane> m_lanes;
    std::vector<std::size_t> m_order;
    std::unordered_map<ProcessPath, std::size_t> m_byPath;
};

} // namespace joinery::trace
