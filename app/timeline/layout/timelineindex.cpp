// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/timelineindex.h"

#include <algorithm>
#include <csignal>
#include <functional>

namespace joinery::app {

namespace {

/// Nearly always at the end; a late record goes a few places before it.
template <class Value, class TimeOf>
void insertByTime(std::vector<Value> &sorted, Value value, TimeOf timeOf)
{
    auto place = sorted.end();
    while (place != sorted.begin() && timeOf(*(place - 1)) > timeOf(value))
        --place;
    sorted.insert(place, value);
}

} // namespace

void TimelineIndex::clear()
{
    *this = {};
}

void TimelineIndex::sync(const trace::Trace &trace)
{
    if (trace.events().size() < m_taken)
        clear();
    const std::size_t lanesBefore = m_lanes.size();
    m_lanes.resize(trace.lanes().size());
    if (m_lanes.size() != lanesBefore) {
        m_rows.resize(m_lanes.size());
        for (std::size_t row = 0; row < trace.laneOrder().size(); ++row)
            m_rows[trace.laneOrder()[row]] = row;
    }
    for (; m_taken < trace.events().size(); ++m_taken)
        take(trace, m_taken);
    m_arrows.sync(trace.arrows());
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        m_lanes[lane].spans.sync(trace.spans(lane));
        noteStates(trace, lane);
        m_occurred.daemon |= trace.lanes()[lane].daemon;
    }
}

void TimelineIndex::take(const trace::Trace &trace, std::size_t index)
{
    const trace::Event &event = trace.events()[index];
    const std::optional<std::size_t> lane = trace.laneOf(event.process);
    if (!lane)
        return;
    insertByTime(m_lanes[*lane].events, trace::EventIndex(index), [&](trace::EventIndex other) {
        return trace.events()[other].t;
    });
    if (const auto *output = event.as<trace::Output>()) {
        insertByTime(
            m_lanes[*lane].outputs,
            PrintedMoment{event.t, trace::EventIndex(index), output->stream},
            std::mem_fn(&PrintedMoment::t));
        m_occurred.streams[std::size_t(output->stream)] = true;
    }
    if (event.byHost && event.as<trace::SignalSent>()) {
        insertByTime(m_lanes[*lane].hands, Moment{event.t, index}, std::mem_fn(&Moment::t));
        m_occurred.hand = true;
    }
    if (const auto *sent = event.as<trace::SignalSent>(); sent && sent->signal == SIGKILL) {
        if (const auto target = trace.laneOf(sent->target))
            m_lanes[*target].sentKill = true;
    }
    if (const auto *exited = event.as<trace::Exited>())
        m_occurred.kill |= exited->status.wasKilled();
}

void TimelineIndex::noteStates(const trace::Trace &trace, std::size_t lane)
{
    const std::span<const trace::Span> spans = trace.spans(lane);
    std::size_t &noted = m_lanes[lane].spansNoted;
    for (noted = std::min(noted, spans.size()); noted < spans.size(); ++noted)
        m_occurred.states[std::size_t(spans[noted].state)] = true;
}

} // namespace joinery::app
