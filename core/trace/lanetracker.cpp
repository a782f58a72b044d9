// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/lanetracker.h"

#include <algorithm>

namespace joinery::trace {
namespace {

/// The earliest of what is known, for one process's records may arrive after another's.
void keepEarliest(std::optional<RunTime> &date, RunTime t)
{
    date = date ? std::min(*date, t) : t;
}

/// What an event says about the life of its process.
struct LifeFold {
    Lane &lane;
    RunTime t;

    void operator()(const Created &event) const
    {
        keepEarliest(lane.createdAt, t);
        describe(event.name, event.daemon);
    }
    void operator()(const Starting &event) const { describe(event.name, event.daemon); }
    void operator()(const Started &event) const
    {
        keepEarliest(lane.startedAt, t);
        describe(event.name, event.daemon);
    }
    void operator()(const Began &) const { keepEarliest(lane.startedAt, t); }
    void operator()(const Exited &event) const
    {
        keepEarliest(lane.endedAt, t);
        lane.status = event.status;
    }
    void operator()(const Reaped &event) const
    {
        keepEarliest(lane.reapedAt, t);
        if (!lane.status)
            lane.status = event.status;
    }
    template <class Other>
    void operator()(const Other &) const
    {
    }

private:
    void describe(const std::string &name, bool daemon) const
    {
        lane.name = name;
        lane.daemon = daemon;
    }
};

} // namespace

std::size_t LaneTracker::add(const Event &event)
{
    const std::size_t index = laneFor(event.process);
    Lane &lane = m_lanes[index];
    if (event.pid != 0)
        lane.pid = event.pid;
    std::visit(LifeFold{lane, event.t}, event.payload);
    return index;
}

std::size_t LaneTracker::laneFor(const ProcessPath &process)
{
    const auto [entry, isNew] = m_byPath.try_emplace(process, m_lanes.size());
    if (!isNew)
        return entry->second;
    const auto place = std::ranges::upper_bound(
        m_order, process, {}, [this](std::size_t lane) { return m_lanes[lane].process; });
    m_order.insert(place, m_lanes.size());
    Lane lane;
    lane.process = process;
    lane.parent = process.parent();
    lane.name = process.defaultName();
    lane.depth = process.depth();
    m_lanes.push_back(std::move(lane));
    return entry->second;
}

std::optional<std::size_t> LaneTracker::find(const ProcessPath &process) const
{
    const auto found = m_byPath.find(process);
    if (found == m_byPath.end())
        return std::nullopt;
    return found->second;
}

} // namespace joinery::trace
