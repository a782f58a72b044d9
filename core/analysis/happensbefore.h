// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

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
    FinalJoin, ///< exit → the implicit join at its parent's end
    Signal, ///< signal sent → its handler, or the death it caused
    DaemonEnd, ///< a process's end → what its end does to its daemons
    Observed, ///< exit → is_alive False, exitcode not None, active_children, a timed join that saw
              ///< it
};

/// Indices into Trace::events().
struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    EdgeKind kind = EdgeKind::ProgramOrder;

    bool isForcing() const { return kind != EdgeKind::Observed; }
};

/// Answers "did a have to come before b?" for any two events of a finished run.
/// Building is one pass over the events; a query takes the logarithm of the edges into b's process.
class HappensBefore {
public:
    explicit HappensBefore(const trace::Trace &trace);

    /// A chain of forcing edges leads from a to b.
    bool isForced(std::size_t a, std::size_t b) const;
    /// A chain leads from a to b in which observed edges count too.
    bool isOrdered(std::size_t a, std::size_t b) const;
    /// A shortest such chain, without the program-order steps in between; empty where none is.
    enum class Edges { Forcing, All };
    std::vector<Edge> chain(std::size_t a, std::size_t b, Edges edges) const;
    /// The edges between processes.
    const std::vector<Edge> &edges() const { return m_edges; }

private:
    /// What a process knows of the others from one of its events on: for each process, how many of
    /// its events had to come before.
    struct Knowledge {
        std::size_t position; ///< in the process's own events
        std::vector<std::uint32_t> known;
    };
    struct Order {
        std::vector<std::vector<Knowledge>> byProcess;
    };

    const trace::Trace &m_trace;
    std::vector<Edge> m_edges;
    std::vector<std::uint32_t> m_process; ///< of each event: the recorder's number
    std::vector<std::uint32_t> m_position; ///< of each event: its place in its recorder's events
    Order m_forced;
    Order m_ordered;
};

enum class Verdict { Guaranteed, Observed, Timing, Luck };

struct Judgement {
    Verdict verdict = Verdict::Luck;
    std::vector<Edge> chain; ///< for Guaranteed and Observed
    trace::RunTime margin{}; ///< for Timing: the gap in ideal time
};

/// When each event would have happened if only sleeps, timeouts and waits took time.
std::vector<trace::RunTime> idealTimes(const trace::Trace &trace, const HappensBefore &order);

/// Of two events, a before b in the run.
Judgement judge(
    const HappensBefore &order, const std::vector<trace::RunTime> &ideal, std::size_t a,
    std::size_t b);

} // namespace joinery::analysis
