// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/arrowtracker.h"
#include "trace/lanetracker.h"
#include "trace/outputtracker.h"
#include "trace/run.h"
#include "trace/spantracker.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace joinery::trace {

/// What happened, folded for looking at: sorted plain vectors with range queries. Grows event by
/// event while a run goes on (append costs per event), and is made anew from the final order when
/// it is over. A value: copying it copies all.
class Trace {
public:
    Trace() = default;
    /// Of a finished run: events in final order. Spans that never ended stay open.
    explicit Trace(std::vector<Event> events, RunClock clock = RunClock::Time);

    /// While the run goes on. A late event of one process may come after a later one of another,
    /// never after a later one of the same recorder. events() stays in the order of arrival.
    void append(Event event);

    std::span<const Event> events() const { return m_events; }
    /// In the order of appearance: an index is good as long as the trace. See laneOrder().
    std::span<const Lane> lanes() const { return m_lanes.lanes(); }
    /// Of one lane, sorted by begin; they do not overlap.
    std::span<const Span> spans(std::size_t lane) const { return m_spans.spans(lane); }
    std::span<const Arrow> arrows() const { return m_arrows.arrows(); }
    /// In ticket order.
    std::span<const OutputLine> outputs() const { return m_outputs.outputs(); }
    /// The time of the last event.
    RunTime end() const { return m_end; }
    /// What the times of its events count.
    RunClock clock() const { return m_clock; }

    std::optional<std::size_t> laneOf(const ProcessPath &process) const;
    /// The lanes in display order (indices into lanes()): a parent, then its children by number.
    std::span<const std::size_t> laneOrder() const { return m_lanes.order(); }
    /// The spans of a lane that touch [from, to].
    std::span<const Span> spansIn(std::size_t lane, RunTime from, RunTime to) const;
    /// The span of a lane at t; none before it was created and after it was reaped.
    const Span *spanAt(std::size_t lane, RunTime t) const;
    /// How many outputs had been written at t.
    std::size_t outputsUntil(RunTime t) const;
    /// The events that the lane's process itself recorded, in its program order.
    std::span<const EventIndex> recordedBy(std::size_t lane) const;
    /// The event of A:LINE:N: that execution's first event. none: it did not happen.
    std::optional<std::size_t> eventAt(const ProcessPath &process, int line, int execution) const;

private:
    void fold(std::size_t index);
    void followCreations(std::size_t index, const ArrowTracker::Lanes &lanes);

    std::vector<Event> m_events;
    LaneTracker m_lanes;
    SpanTracker m_spans;
    ArrowTracker m_arrows;
    OutputTracker m_outputs;
    std::vector<std::vector<EventIndex>> m_recorded; ///< of each lane
    std::vector<std::vector<std::size_t>> m_created; ///< by each lane's process, while it lives
    RunTime m_end{};
    RunClock m_clock = RunClock::Time;
};

} // namespace joinery::trace
