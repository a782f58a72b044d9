// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/trace.h"

#include <algorithm>
#include <utility>

namespace joinery::trace {
namespace {

/// Whom a join or a signal is about.
const ProcessPath *targetOf(const Event &event)
{
    if (const auto *join = event.as<JoinEnd>())
        return &join->target;
    if (const auto *sent = event.as<SignalSent>())
        return &sent->target;
    return nullptr;
}

} // namespace

Trace::Trace(std::vector<Event> events, RunClock clock)
    : m_events(std::move(events)), m_clock(clock)
{
    for (std::size_t index = 0; index < m_events.size(); ++index)
        fold(index);
}

void Trace::append(Event event)
{
    m_events.push_back(std::move(event));
    fold(m_events.size() - 1);
}

void Trace::fold(std::size_t index)
{
    const Event &added = m_events[index];
    m_end = std::max(m_end, added.t);

    ArrowTracker::Lanes lanes{.own = m_lanes.add(added)};
    if (!added.byHost)
        lanes.recorder = added.by ? m_lanes.laneFor(*added.by) : lanes.own;
    if (const ProcessPath *target = targetOf(added))
        lanes.target = m_lanes.laneFor(*target);
    m_recorded.resize(m_lanes.lanes().size());
    m_created.resize(m_lanes.lanes().size());
    if (lanes.recorder)
        m_recorded[*lanes.recorder].push_back(static_cast<EventIndex>(index));
    m_spans.add(m_events, index, lanes.own);
    followCreations(index, lanes);
    m_arrows.add(m_events, index, lanes);
    m_outputs.add(added, index, lanes.own);
}

void Trace::followCreations(std::size_t index, const ArrowTracker::Lanes &lanes)
{
    const Event &added = m_events[index];
    if (added.as<Created>() && lanes.recorder)
        m_created[*lanes.recorder].push_back(lanes.own);
    if (!added.as<Exited>())
        return;
    for (const std::size_t created : std::exchange(m_created[lanes.own], {}))
        m_spans.endUnstarted(m_events, index, created);
}

std::optional<std::size_t> Trace::laneOf(const ProcessPath &process) const
{
    return m_lanes.find(process);
}

std::span<const Span> Trace::spansIn(std::size_t lane, RunTime from, RunTime to) const
{
    return m_spans.spansIn(lane, from, to);
}

const Span *Trace::spanAt(std::size_t lane, RunTime t) const
{
    return m_spans.spanAt(lane, t);
}

std::size_t Trace::outputsUntil(RunTime t) const
{
    return m_outputs.countUntil(t);
}

std::span<const EventIndex> Trace::recordedBy(std::size_t lane) const
{
    return m_recorded[lane];
}

std::optional<std::size_t> Trace::eventAt(const ProcessPath &process, int line, int execution) const
{
    const auto lane = laneOf(process);
    if (!lane)
        return std::nullopt;
    for (const EventIndex event : m_recorded[*lane]) {
        if (m_events[event].line == line && m_events[event].execution == execution)
            return event;
    }
    return std::nullopt;
}

} // namespace joinery::trace
