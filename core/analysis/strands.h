// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/edge.h"
#include "trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace joinery::analysis {

/// The sequences in which a process's own steps had to come: its program, and each entry of a
/// signal handler, for a signal may come between any two steps. A strand is a lane's own (then it
/// has the lane's number) or an entry of a handler.
class Strands {
public:
    /// For what the host recorded: it is in nobody's order.
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

    explicit Strands(const trace::Trace &trace);

    std::size_t count() const { return m_lanes.size(); }
    /// A death that the host saw is the last event of the process that died.
    std::uint32_t strandOf(std::size_t event) const { return m_strands[event]; }
    /// Its place in the strand.
    std::uint32_t positionOf(std::size_t event) const { return m_positions[event]; }
    std::uint32_t laneOf(std::uint32_t strand) const { return m_lanes[strand]; }
    /// Between the strands of a process: a handler comes after signal() set it and ends before its
    /// process. By the place of their end.
    const std::vector<Edge> &edges() const { return m_edges; }

private:
    friend class StrandFinder;

    std::vector<std::uint32_t> m_lanes; ///< of each strand
    std::vector<std::uint32_t> m_strands; ///< of each event
    std::vector<std::uint32_t> m_positions; ///< of each event
    std::vector<Edge> m_edges;
};

} // namespace joinery::analysis
