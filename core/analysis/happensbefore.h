// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/knowledge.h"
#include "trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// What had to come first, and why. Definitions: see core/README.md (edges, verdicts).
namespace joinery::analysis {

enum class EdgeKind {
    ProgramOrder,
    Start, ///< start → the child's first event
    Join, ///< exit → an untimed join of it that returned
    FinalJoin, ///< exit → the implicit join at its parent's end, or that end if it needed no join
    Signal, ///< signal sent → its handler, or the death it caused
    DaemonEnd, ///< a process's end → what its end does to its daemons
    Death, ///< signal of one who is not its parent → the death it caused. Had the process ended by
           ///< itself before, who joins it would have gone on too: so it forces nothing.
    Observed, ///< exit → is_alive False, exitcode not None, active_children, a timed join that saw
              ///< it
};

/// Indices into Trace::events().
struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    EdgeKind kind = EdgeKind::ProgramOrder;

    bool isForcing() const { return kind != EdgeKind::Observed && kind != EdgeKind::Death; }
    bool operator==(const Edge &) const = default;
};

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
    /// A shortest such chain, without the program-order steps in between; empty where none is. For
    /// two events of one process it is that one program-order step.
    std::vector<Edge> chain(std::size_t a, std::size_t b, Edges edges) const;
    /// The edges between processes, by the place of their end. A process that learns the same again
    /// (it asks is_alive() in a loop) has the first such edge only.
    const std::vector<Edge> &edges() const { return m_edges; }

    const trace::Trace &trace() const { return m_trace; }
    /// Whose program order the event is part of, as a lane; nullopt for what the host recorded. A
    /// death that the host saw is the last event of the process that died.
    std::optional<std::size_t> processOf(std::size_t event) const;
    /// Its place in that order. Only where processOf() has a value.
    std::size_t positionOf(std::size_t event) const { return m_position[event]; }

private:
    void numberEvents();
    void keepEdges(const std::vector<Edge> &edges);
    void sortByStart();
    Knowledge::Point pointOf(std::size_t event) const;
    bool isBefore(std::size_t a, std::size_t b, Edges edges) const;
    std::vector<Edge> search(std::size_t a, std::size_t b, Edges edges) const;

    const trace::Trace &m_trace;
    std::vector<Edge> m_edges;
    std::vector<std::uint32_t> m_process; ///< of each event: the recorder's number
    std::vector<std::uint32_t> m_position; ///< of each event: its place in its recorder's events
    std::vector<std::vector<std::size_t>> m_leaving; ///< of each process: its edges, by position
    Knowledge m_forced;
    Knowledge m_ordered;
};

} // namespace joinery::analysis
