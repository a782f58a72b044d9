// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/happensbefore.h"

#include "analysis/edgefinder.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace joinery::analysis {
namespace {

/// For what the host recorded: it is in nobody's program order.
constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

} // namespace

HappensBefore::HappensBefore(const trace::Trace &trace, std::size_t knowledgeBound)
    : m_trace(trace),
      m_leaving(trace.lanes().size()),
      m_forced(trace.lanes().size(), knowledgeBound),
      m_ordered(trace.lanes().size(), knowledgeBound)
{
    numberEvents();
    keepEdges(findEdges(trace));
    for (const Edge &edge : m_edges) {
        m_ordered.learn(pointOf(edge.to), pointOf(edge.from));
        if (edge.isForcing())
            m_forced.learn(pointOf(edge.to), pointOf(edge.from));
    }
    sortByStart();
}

/// Drops what the host recorded, what is within a process, and what a process has learned before.
void HappensBefore::keepEdges(const std::vector<Edge> &edges)
{
    std::unordered_set<std::uint64_t> forced;
    std::unordered_set<std::uint64_t> ordered;
    for (const Edge &edge : edges) {
        const std::uint32_t from = m_process[edge.from];
        const std::uint32_t to = m_process[edge.to];
        if (from == nobody || to == nobody || from == to)
            continue;
        const std::uint64_t lesson = std::uint64_t{edge.from} << 32U | to;
        const bool isFirst = ordered.insert(lesson).second;
        if (edge.isForcing() ? forced.insert(lesson).second : isFirst)
            m_edges.push_back(edge);
    }
}

void HappensBefore::sortByStart()
{
    for (std::size_t i = 0; i < m_edges.size(); ++i)
        m_leaving[m_process[m_edges[i].from]].push_back(i);
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

Knowledge::Point HappensBefore::pointOf(std::size_t event) const
{
    return {m_process[event], m_position[event]};
}

bool HappensBefore::isBefore(std::size_t a, std::size_t b, Edges edges) const
{
    if (m_process[a] == nobody || m_process[b] == nobody)
        return false;
    const Knowledge &knowledge = edges == Edges::Forcing ? m_forced : m_ordered;
    return knowledge.isComplete() ? knowledge.isBefore(pointOf(a), pointOf(b))
                                  : !search(a, b, edges).empty();
}

bool HappensBefore::isForced(std::size_t a, std::size_t b) const
{
    return isBefore(a, b, Edges::Forcing);
}

bool HappensBefore::isOrdered(std::size_t a, std::size_t b) const
{
    return isBefore(a, b, Edges::All);
}

std::optional<std::size_t> HappensBefore::processOf(std::size_t event) const
{
    if (m_process[event] == nobody)
        return std::nullopt;
    return m_process[event];
}

std::vector<Edge> HappensBefore::chain(std::size_t a, std::size_t b, Edges edges) const
{
    return isBefore(a, b, edges) ? search(a, b, edges) : std::vector<Edge>();
}

std::vector<Edge> HappensBefore::search(std::size_t a, std::size_t b, Edges edges) const
{
    if (m_process[a] == m_process[b]) {
        if (m_position[a] >= m_position[b])
            return {};
        return {{a, b, EdgeKind::ProgramOrder}};
    }

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
