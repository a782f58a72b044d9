// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/spantracker.h"

#include <algorithm>

namespace joinery::trace {

/// How an event changes the condition of the process it is drawn on.
struct SpanTracker::ConditionFold {
    std::vector<Wait> &waits;
    Condition &condition;
    EventIndex event;
    bool changed = true;

    void operator()(const Created &) { condition.created = true; }
    void operator()(const Starting &) { condition.starting = true; }
    void operator()(const Started &) { condition.started = true; }
    void operator()(const Began &) { condition.started = true; }
    void operator()(const SleepBegin &) { begin(SpanState::Sleeping); }
    void operator()(const SleepEnd &) { end(SpanState::Sleeping); }
    void operator()(const JoinBegin &join)
    {
        begin(join.implicit ? SpanState::Finishing : SpanState::Joining);
    }
    void operator()(const JoinEnd &join)
    {
        end(join.implicit ? SpanState::Finishing : SpanState::Joining);
    }
    void operator()(const SignalHandled &) { condition.handlerEntered = true; }
    void operator()(const Finishing &)
    {
        condition.finishing = true;
        condition.wait = noWait;
    }
    void operator()(const Exited &) { condition.ended = true; }
    void operator()(const Reaped &) { condition.reaped = true; }
    void operator()(const Stopped &) { condition.stopped = true; }
    void operator()(const Continued &) { condition.stopped = false; }
    void operator()(const Held &) { condition.held = true; }
    void operator()(const Released &) { condition.held = false; }
    template <class Other>
    void operator()(const Other &)
    {
        changed = false;
    }

private:
    void begin(SpanState state)
    {
        // A wait inside a wait is a handler's; otherwise an exception has ended the outer one.
        const std::int32_t outer = condition.handlerEntered ? condition.wait : noWait;
        condition.wait = static_cast<std::int32_t>(waits.size());
        condition.handlerEntered = false;
        waits.push_back({event, outer, state});
    }
    void end(SpanState state)
    {
        std::int32_t innermost = condition.wait;
        while (innermost != noWait && waits[innermost].state != state)
            innermost = waits[innermost].outer;
        condition.wait = innermost == noWait ? noWait : waits[innermost].outer;
        condition.handlerEntered = condition.wait != noWait;
    }
};

std::optional<SpanState> SpanTracker::stateOf(const Condition &condition, const Wait *wait)
{
    if (condition.reaped)
        return std::nullopt;
    if (condition.ended)
        return SpanState::Zombie;
    if (condition.stopped)
        return SpanState::Stopped;
    if (condition.held)
        return SpanState::Held;
    if (wait)
        return wait->state;
    if (condition.finishing)
        return SpanState::Finishing;
    if (condition.started)
        return SpanState::Running;
    if (condition.created || condition.starting)
        return SpanState::NotStarted;
    return std::nullopt;
}

const SpanTracker::Wait *SpanTracker::waitOf(const Condition &condition) const
{
    return condition.wait == noWait ? nullptr : &m_waits[condition.wait];
}

void SpanTracker::add(std::span<const Event> events, std::size_t index, std::size_t lane)
{
    if (lane >= m_lanes.size())
        m_lanes.resize(lane + 1);
    LaneSpans &own = m_lanes[lane];
    const auto added = static_cast<EventIndex>(index);
    const auto timeOf = [&](const Mark &mark) { return events[mark.event].t; };
    if (own.marks.empty() || timeOf(own.marks.back()) <= events[index].t) {
        apply(events, added, lane);
        return;
    }
    const auto later = std::ranges::upper_bound(own.marks, events[index].t, {}, timeOf);
    std::vector<EventIndex> again;
    for (auto mark = later; mark != own.marks.end(); ++mark)
        again.push_back(mark->event);
    const auto kept = static_cast<std::size_t>(later - own.marks.begin());
    const Condition condition = kept == 0 ? Condition{} : own.marks[kept - 1].after;
    rewind(own, kept, stateOf(condition, waitOf(condition)));
    apply(events, added, lane);
    for (const EventIndex event : again)
        apply(events, event, lane);
}

void SpanTracker::endUnstarted(std::span<const Event> events, std::size_t index, std::size_t lane)
{
    LaneSpans &own = m_lanes[lane];
    if (own.spans.empty() || own.marks.back().after.starting)
        return;
    Span &last = own.spans.back();
    if (last.state != SpanState::NotStarted || last.end)
        return;
    last.end = events[index].t;
    last.endEvent = static_cast<EventIndex>(index);
}

void SpanTracker::rewind(LaneSpans &lane, std::size_t markCount, std::optional<SpanState> shown)
{
    lane.marks.resize(markCount);
    lane.spans.resize(lane.marks.empty() ? 0 : lane.marks.back().spansAfter);
    if (shown && !lane.spans.empty()) {
        lane.spans.back().end.reset();
        lane.spans.back().endEvent.reset();
    }
}

void SpanTracker::apply(std::span<const Event> events, EventIndex index, std::size_t lane)
{
    LaneSpans &own = m_lanes[lane];
    const Condition before = own.marks.empty() ? Condition{} : own.marks.back().after;
    Condition after = before;
    ConditionFold fold{m_waits, after, index};
    std::visit(fold, events[index].payload);
    if (!fold.changed)
        return;
    show(events, index, lane, before, after);
    own.marks.push_back({index, static_cast<std::uint32_t>(own.spans.size()), after});
}

void SpanTracker::show(
    std::span<const Event> events, EventIndex index, std::size_t lane, const Condition &before,
    const Condition &after)
{
    const Wait *wait = waitOf(after);
    const auto state = stateOf(after, wait);
    // While it is stopped nobody sees what it waits for.
    const bool sameWait = before.wait == after.wait || state == SpanState::Stopped;
    if (state == stateOf(before, waitOf(before)) && sameWait)
        return;
    const Event &event = events[index];
    auto &spans = m_lanes[lane].spans;
    if (!spans.empty() && !spans.back().end) {
        spans.back().end = event.t;
        spans.back().endEvent = index;
    }
    if (!state)
        return;
    Span span{
        .lane = static_cast<std::uint32_t>(lane),
        .state = *state,
        .begin = event.t,
        .line = event.line,
        .beginEvent = index};
    if (wait && wait->state == *state) {
        if (const auto *join = events[wait->event].as<JoinBegin>())
            span.awaited = join->target;
    }
    spans.push_back(span);
}

std::span<const Span> SpanTracker::spans(std::size_t lane) const
{
    if (lane >= m_lanes.size())
        return {};
    return m_lanes[lane].spans;
}

std::span<const Span> SpanTracker::spansIn(std::size_t lane, RunTime from, RunTime to) const
{
    const auto all = spans(lane);
    const auto begin = std::ranges::partition_point(
        all, [from](const Span &span) { return span.end && *span.end < from; });
    const auto end =
        std::partition_point(begin, all.end(), [to](const Span &span) { return span.begin <= to; });
    return {begin, end};
}

const Span *SpanTracker::spanAt(std::size_t lane, RunTime t) const
{
    const auto all = spans(lane);
    const auto next = std::ranges::upper_bound(all, t, {}, &Span::begin);
    if (next == all.begin())
        return nullptr;
    const Span &span = *(next - 1);
    return !span.end || t < *span.end ? &span : nullptr;
}

} // namespace joinery::trace
