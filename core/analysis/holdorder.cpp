// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/holdorder.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace joinery::analysis {

namespace {

/// As many as a run can be made with; a run file may name more.
constexpr std::size_t mostWaits = 64;

} // namespace

HoldOrder::HoldOrder(const trace::Trace &trace, const HappensBefore &order) : m_order(&order)
{
    find(trace);
    connect();
}

void HoldOrder::find(const trace::Trace &trace)
{
    std::unordered_map<ProcessPath, std::size_t> waiting; // the Held of each process
    const auto events = trace.events();
    for (std::size_t index = 0; index < events.size() && m_waits.size() < mostWaits; ++index) {
        if (events[index].as<trace::Held>())
            waiting[events[index].process] = index;
        const auto *released = events[index].as<trace::Released>();
        if (!released)
            continue;
        const auto held = waiting.find(events[index].process);
        if (held != waiting.end() && !released->inVain)
            note(trace, held->second, index);
    }
}

void HoldOrder::note(const trace::Trace &trace, std::size_t held, std::size_t released)
{
    const auto &hold = *trace.events()[held].as<trace::Held>();
    const auto until = trace.eventAt(hold.until, hold.untilLine, hold.untilExecution);
    const auto lane = trace.laneOf(trace.events()[held].process);
    if (!until || !lane)
        return;
    const auto own = trace.recordedBy(*lane);
    const auto next = std::ranges::upper_bound(own, released);
    if (next != own.end())
        m_waits.push_back({held, *until, *next, {}});
}

/// One hold may end by what another has kept back before.
void HoldOrder::connect()
{
    for (std::size_t first = 0; first < m_waits.size(); ++first) {
        std::set<std::size_t> reached{first};
        std::vector<std::size_t> &later = m_waits[first].later;
        later.push_back(first);
        for (std::size_t at = 0; at < later.size(); ++at) {
            for (std::size_t other = 0; other < m_waits.size(); ++other) {
                if (leads(m_waits[later[at]].next, m_waits[other].until)
                    && reached.insert(other).second)
                    later.push_back(other);
            }
        }
    }
}

bool HoldOrder::leads(std::size_t from, std::size_t to) const
{
    return from == to || m_order->isOrdered(from, to);
}

std::optional<std::size_t> HoldOrder::between(std::size_t a, std::size_t b) const
{
    for (const Wait &first : m_waits) {
        if (!leads(a, first.until))
            continue;
        for (const std::size_t last : first.later) {
            if (leads(m_waits[last].next, b))
                return m_waits[last].held;
        }
    }
    return std::nullopt;
}

} // namespace joinery::analysis
