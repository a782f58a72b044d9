// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/happensbefore.h"

#include "analysis/edgefinder.h"

#include <algorithm>
#include <limits>

namespace joinery::analysis {
namespace {

/// For what the host recorded: it is in nobody's program order.
constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

} // namespace

HappensBefore::HappensBefore(const trace::Trace &trace) : m_trace(trace), m_edges(findEdges(trace))
{
    numberEvents();
    std::erase_if(m_edges, [this](const Edge &edge) {
        return m_process[edge.from] == nobody || m_process[edge.to] == nobody;
    });
    const std::size_t processes = m_trace.lanes().size();
    m_leaving.resize(processes);
    m_forced.byProcess.resize(processes);
    m_ordered.byProcess.resize(processes);
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        const Edge &edge = m_edges[i];
        m_leaving[m_process[edge.from]].push_back(i);
        learn(m_ordered, edge);
        if (edge.isForcing())
            learn(m_forced, edge);
    }
    for (auto &leaving : m_leaving) {
        std::ranges::stable_sort(
            leaving, {}, [this](std::size_t edge) { return m_position[m_edges[edge].from]; });
    }
}

void HappensBefore::numberEvents()
{
    const auto events = m_trace.events();
    m_process.assign(events.size(), nobody);
    m_position.assign(events.size(), 0);
    std::vector<std::uint32_t> counts(m_trace.lanes().size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const trace::Event &event = events[i];
        auto recorder = event.recorder();
        if (!recorder && event.as<trace::Exited>())
            recorder = event.process;
        if (!recorder)
            continue;
        m_process[i] = static_cast<std::uint32_t>(*m_trace.laneOf(*recorder));
        m_position[i] = counts[m_process[i]]++;
    }
}

const HappensBefore::Knowledge *
HappensBefore::Order::at(std::size_t process, std::size_t position) const
{
    const auto &all = byProcess[process];
    const auto next = std::ranges::upper_bound(all, position, {}, &Knowledge::position);
    return next == all.begin() ? nullptr : &*std::prev(next);
}

void HappensBefore::learn(Order &order, const Edge &edge) const
{
    const std::uint32_t teacher = m_process[edge.from];
    const std::uint32_t pupil = m_process[edge.to];
    auto &own = order.byProcess[pupil];
    // Edges come by the place of their end, so this one is at the newest knowledge or after it.
    if (own.empty() || own.back().position != m_position[edge.to]) {
        Knowledge fresh = own.empty() ? Knowledge{} : own.back();
        fresh.position = m_position[edge.to];
        own.push_back(std::move(fresh));
    }
    auto &known = own.back().known;
    known.resize(std::max<std::size_t>(known.size(), teacher + 1U));
    known[teacher] = std::max(known[teacher], m_position[edge.from] + 1);
    const Knowledge *taught = order.at(teacher, m_position[edge.from]);
    if (!taught)
        return;
    known.resize(std::max(known.size(), taught->known.size()));
    for (std::size_t i = 0; i < taught->known.size(); ++i)
        known[i] = std::max(known[i], taught->known[i]);
}

bool HappensBefore::isKnown(const Order &order, std::size_t a, std::size_t b) const
{
    if (m_process[a] == nobody || m_process[b] == nobody)
        return false;
    if (m_process[a] == m_process[b])
        return m_position[a] < m_position[b];
    const Knowledge *knowledge = order.at(m_process[b], m_position[b]);
    return knowledge && m_process[a] < knowledge->known.size()
        && m_position[a] < knowledge->known[m_process[a]];
}

bool HappensBefore::isForced(std::size_t a, std::size_t b) const
{
    return isKnown(m_forced, a, b);
}

bool HappensBefore::isOrdered(std::size_t a, std::size_t b) const
{
    return isKnown(m_ordered, a, b);
}

std::optional<std::size_t> HappensBefore::processOf(std::size_t event) const
{
    if (m_process[event] == nobody)
        return std::nullopt;
    return m_process[event];
}

std::vector<Edge> HappensBefore::chain(std::size_t a, std::size_t b, Edges edges) const
{
    if (!isKnown(edges == Edges::Forcing ? m_forced : m_ordered, a, b))
        return {};
    if (m_process[a] == m_process[b])
        return {{a, b, EdgeKind::ProgramOrder}};

    // Breadth first: `reached` are the edges walked, each with the one before it. From an edge's
    // end every later edge of that process can be walked; `walkedFrom` is from where all have been.
    struct Step {
        std::size_t edge;
        std::optional<std::size_t> before;
    };
    std::vector<Step> reached;
    std::vector<std::size_t> walkedFrom(m_leaving.size(), std::numeric_limits<std::size_t>::max());
    const auto walk = [&](std::size_t event, std::optional<std::size_t> before) {
        const auto &leaving = m_leaving[m_process[event]];
        auto &walked = walkedFrom[m_process[event]];
        const auto position = [this](std::size_t edge) { return m_position[m_edges[edge].from]; };
        auto next = std::ranges::lower_bound(leaving, m_position[event], {}, position);
        for (; next != leaving.end() && position(*next) < walked; ++next) {
            if (edges == Edges::All || m_edges[*next].isForcing())
                reached.push_back({*next, before});
        }
        walked = std::min<std::size_t>(walked, m_position[event]);
    };
    walk(a, std::nullopt);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const Edge &edge = m_edges[reached[i].edge];
        if (m_process[edge.to] == m_process[b] && m_position[edge.to] <= m_position[b]) {
            std::vector<Edge> found;
            for (std::optional<std::size_t> at = i; at; at = reached[*at].before)
                found.push_back(m_edges[reached[*at].edge]);
            std::ranges::reverse(found);
            return found;
        }
        walk(edge.to, i);
    }
    return {};
}

} // namespace joinery::analysis
