// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace joinery::trace {

enum class SpanState : std::uint8_t {
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
    std::uint32_t lane = 0;
    SpanState state = SpanState::Running;
    RunTime begin{};
    std::optional<RunTime> end; ///< none: it still goes on
    std::optional<ProcessPath> awaited;
    int line = 0;
    EventIndex beginEvent = 0;
    std::optional<EventIndex> endEvent;
};

static_assert(sizeof(Span) <= 64); // nearly as many as events

/// Folds events into the states of each lane. An event that arrives after later ones of the same
/// lane (they were recorded by others) takes its place, and what came after is folded again.
class SpanTracker {
public:
    /// Takes in events[index], which is drawn on lane.
    void add(std::span<const Event> events, std::size_t index, std::size_t lane);
    /// events[index] is the end of the lane's creator: what was never started is gone with it, and
    /// nothing can come of it any more. One that was being started stays: it may still begin.
    void endUnstarted(std::span<const Event> events, std::size_t index, std::size_t lane);

    std::span<const Span> spans(std::size_t lane) const;
    /// Those that touch [from, to].
    std::span<const Span> spansIn(std::size_t lane, RunTime from, RunTime to) const;
    /// The one at t; none before the process was created and after it was reaped.
    const Span *spanAt(std::size_t lane, RunTime t) const;

private:
    static constexpr std::int32_t noWait = -1;

    /// A sleep or join that has begun. A signal handler may wait inside its process's wait.
    struct Wait {
        EventIndex event;
        std::int32_t outer; ///< index into m_waits, or noWait
        SpanState state;
    };
    /// All that is true of a process at once; the most telling of it is its SpanState.
    struct Condition {
        bool created : 1 = false;
        bool starting : 1 = false;
        bool started : 1 = false;
        bool finishing : 1 = false;
        bool ended : 1 = false;
        bool reaped : 1 = false;
        bool stopped : 1 = false;
        bool held : 1 = false;
        bool handlerEntered : 1 = false; ///< since the innermost wait began
        std::int32_t wait = noWait;
    };
    /// An event that changed the condition of a lane.
    struct Mark {
        EventIndex event;
        std::uint32_t spansAfter; ///< how many spans the lane had then
        Condition after;
    };
    struct LaneSpans {
        std::vector<Mark> marks;
        std::vector<Span> spans;
    };
    struct ConditionFold;

    static std::optional<SpanState> stateOf(const Condition &condition, const Wait *wait);
    const Wait *waitOf(const Condition &condition) const;
    void apply(std::span<const Event> events, EventIndex index, std::size_t lane);
    void show(
        std::span<const Event> events, EventIndex index, std::size_t lane, const Condition &before,
        const Condition &after);
    static void rewind(LaneSpans &lane, std::size_t markCount, std::optional<SpanState> shown);

    std::vector<LaneSpans> m_lanes;
    std::vector<Wait> m_waits;
};

} // namespace joinery::trace
