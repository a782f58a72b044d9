// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/edge.h"
#include "analysis/knowledge.h"
#include "analysis/strands.h"
#include "trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace joinery::analysis {

/// Answers "did a have to come before b?" for any two events of a finished run.
/// Building is one pass over the events; a query is a look-up, about a microsecond at 10^6 events.
/// A run too entangled for that (no program's, see Knowledge) is searched edge by edge. Safe to ask
/// from several threads. The trace must outlive it.
class HappensBefore {
public:
    explicit HappensBefore(
        const trace::Trace &trace, std::size_t knowledgeBound = Knowledge::usualBound);

    enum class Edges { Forcing, All };

    /// A chain of forcing edges leads from a to b.
    bool isForced(std::size_t a, std::size_t b) const;
    /// A chain leads from a to b in which observed edges count too.
    bool isOrdered(std::size_t a, std::size_t b) const;
    /// A shortest such chain, without the steps within a process; empty where none is. Where all of
    /// it is within one process, it is one step of program order.
    std::vector<Edge> chain(std::size_t a, std::size_t b, Edges edges) const;
    /// All but the order within a strand, by the place of their end. A process that learns the same
    /// again (it asks is_alive() in a loop) has the first such edge only.
    const std::vector<Edge> &edges() const { return m_edges; }

    const trace::Trace &trace() const { return m_trace; }
    /// Whose the event is, as a lane; nullopt for what the host recorded. A death that the host saw
    /// is the last event of the process that died.
    std::optional<std::size_t> processOf(std::size_t event) const;
    /// In which sequences the events of a process had to come.
    const Strands &strands() const { return m_strands; }

private:
    void keepEdges(std::vector<Edge> edges);
    void sortByStart();
    std::uint32_t startOf(std::size_t edge) const;
    Knowledge::Point pointOf(std::size_t event) const;
    bool isBefore(std::size_t a, std::size_t b, Edges edges) const;
    /// Empty where none leads there.
    std::vector<Edge> search(std::size_t a, std::size_t b, Edges edges) const;

    const trace::Trace &m_trace;
    Strands m_strands;
    std::vector<Edge> m_edges;
    std::vector<std::vector<std::size_t>> m_leaving; ///< of each strand: its edges, by position
    Knowledge m_forced;
    Knowledge m_ordered;
};

} // namespace joinery::analysis
