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

enum class SpanState {
    NotStarted, ///< from created to started
    Running,
    Sleeping,
    Joining, ///< waiting in join of `awaited`
    Finishing, ///< its own lines are done; waiting for `awaited` at its end
    Zombie, ///< ended, not reaped
    Stopped,
    Held,
};

/// A stretch of a lane's life in one state.
struct Span {
    std::size_t lane = 0;
    SpanState state = SpanState::Running;
    RunTime begin{};
    std::optional<RunTime> end; ///< none: it still goes on
    int line = 0;
    std::optional<ProcessPath> awaited;
    std::size_t beginEvent = 0; ///< index into events()
    std::optional<std::size_t> endEvent;
};

enum class ArrowKind {
    Start, ///< parent's start() → the child's first record
    Join, ///< a process's end → the join that returned by it
    Signal, ///< sender → the handler, or the death it caused
};

struct Arrow {
    ArrowKind kind = ArrowKind::Start;
    std::size_t fromLane = 0;
    std::size_t toLane = 0;
    std::size_t fromEvent = 0;
    std::size_t toEvent = 0;
    RunTime fromTime{};
    RunTime toTime{};
    int signal = 0; ///< for Signal
};

/// One output, in ticket order.
struct OutputLine {
    std::size_t event = 0;
    std::size_t lane = 0;
    RunTime t{};
    std::uint64_t ticket = 0;
};

/// What happened, folded for looking at: sorted plain vectors with range queries. Grows event by
/// event while a run goes on (append costs per event), and is made anew from the final order when
/// it is over. Lanes are in the order of the tree: a parent, then its children by number.
class Trace {
public:
    Trace() = default;
    /// Of a finished run: events in final order. Spans that never ended stay open.
    explicit Trace(std::vector<Event> events);

    /// While the run goes on. A late event of one process may come after a later one of another,
    /// never after a later one of the same recorder.
    void append(Event event);

    std::span<const Event> events() const { return m_events; }
    std::span<const Lane> lanes() const { return m_lanes; }
    /// Of one lane, sorted by begin; they do not overlap.
    std::span<const Span> spans(std::size_t lane) const { return m_spans[lane]; }
    std::span<const Arrow> arrows() const { return m_arrows; }
    /// In ticket order.
    std::span<const OutputLine> outputs() const { return m_outputs; }
    /// The time of the last event.
    RunTime end() const { return m_end; }

    std::optional<std::size_t> laneOf(const ProcessPath &process) const;
    /// The lanes in display order (indices into lanes()).
    std::span<const std::size_t> laneOrder() const { return m_laneOrder; }
    /// The spans of a lane that touch [from, to].
    std::span<const Span> spansIn(std::size_t lane, RunTime from, RunTime to) const;
    /// The span of a lane at t; none before it was created and after it was reaped.
    const Span *spanAt(std::size_t lane, RunTime t) const;
    /// How many outputs had been written at t.
    std::size_t outputsUntil(RunTime t) const;
    /// The event of A:LINE:N: that execution's first event. none: it did not happen.
    std::optional<std::size_t> eventAt(const ProcessPath &process, int line, int execution) const;

private:
    friend class TraceBuilder;

    std::vector<Event> m_events;
    std::vector<Lane> m_lanes;
    std::vector<std::size_t> m_laneOrder;
    std::vector<std::vector<Span>> m_spans;
    std::vector<Arrow> m_arrows;
    std::vector<OutputLine> m_outputs;
    std::unordered_map<std::string, std::size_t> m_laneByPath;
    RunTime m_end{};
};

} // namespace joinery::trace
