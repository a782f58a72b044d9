// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/happensbefore.h"

#include "analysis/edgefinder.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace joinery::analysis {

HappensBefore::HappensBefore(const trace::Trace &trace, std::size_t knowledgeBound)
    : m_trace(trace),
      m_strands(trace),
      m_leaving(m_strands.count()),
      m_forced(m_strands.count(), knowledgeBound),
      m_ordered(m_strands.count(), knowledgeBound)
{
    keepEdges(findEdges(trace));
    for (const Edge &edge : m_edges) {
        m_ordered.learn(pointOf(edge.to), pointOf(edge.from));
        if (edge.isForcing())
            m_forced.learn(pointOf(edge.to), pointOf(edge.from));
    }
    sortByStart();
}

/// Drops what the host recorded, what is within a strand, and what a strand has learned before.
void HappensBefore::keepEdges(std::vector<Edge> edges)
{
    const auto between = std::ssize(edges);
    edges.insert(edges.end(), m_strands.edges().begin(), m_strands.edges().end());
    std::ranges::inplace_merge(edges, edges.begin() + between, {}, &Edge::to);
    std::unordered_set<std::uint64_t> forced;
    std::unordered_set<std::uint64_t> ordered;
    for (const Edge &edge : edges) {
        const std::uint32_t from = m_strands.strandOf(edge.from);
        const std::uint32_t to = m_strands.strandOf(edge.to);
        if (from == Strands::nobody || to == Strands::nobody || from == to)
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
        m_leaving[m_strands.strandOf(m_edges[i].from)].push_back(i);
    for (auto &leaving : m_leaving)
        std::ranges::stable_sort(leaving, {}, [this](std::size_t edge) { return startOf(edge); });
}

std::uint32_t HappensBefore::startOf(std::size_t edge) const
{
    return m_strands.positionOf(m_edges[edge].from);
}

Knowledge::Point HappensBefore::pointOf(std::size_t event) const
{
    return {m_strands.strandOf(event), m_strands.positionOf(event)};
}

bool HappensBefore::isBefore(std::size_t a, std::size_t b, Edges edges) const
{
    if (!processOf(a) || !processOf(b))
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
    const std::uint32_t strand = m_strands.strandOf(event);
    if (strand == Strands::nobody)
        return std::nullopt;
    return m_strands.laneOf(strand);
}

std::vector<Edge> HappensBefore::chain(std::size_t a, std::size_t b, Edges edges) const
{
    if (!isBefore(a, b, edges))
        return {};
    std::vector<Edge> chain = search(a, b, edges);
    std::erase_if(chain, [](const Edge &edge) { return edge.kind == EdgeKind::ProgramOrder; });
    if (chain.empty())
        return {{a, b, EdgeKind::ProgramOrder}};
    return chain;
}

std::vector<Edge> HappensBefore::search(std::size_t a, std::size_t b, Edges edges) const
{
    const auto isOneStep = [this](std::size_t from, std::size_t to) {
        return m_strands.strandOf(from) == m_strands.strandOf(to)
            && m_strands.positionOf(from) <= m_strands.positionOf(to);
    };
    if (isOneStep(a, b) && a != b)
        return {{a, b, EdgeKind::ProgramOrder}};

    // Breadth first: `reached` are the edges walked, each with the one before it. From an edge's
    // end every later edge of that strand can be walked; `walkedFrom` is from where all have been.
    struct Step {
        std::size_t edge;
        std::optional<std::size_t> before;
    };
    std::vector<Step> reached;
    std::vector<std::size_t> walkedFrom(m_leaving.size(), std::numeric_limits<std::size_t>::max());
    const auto walk = [&](std::size_t event, std::optional<std::size_t> before) {
        const auto &leaving = m_leaving[m_strands.strandOf(event)];
        auto &walked = walkedFrom[m_strands.strandOf(event)];
        const std::size_t from = m_strands.positionOf(event);
        const auto start = [this](std::size_t edge) { return startOf(edge); };
        auto next = std::ranges::lower_bound(leaving, from, {}, start);
        for (; next != leaving.end() && startOf(*next) < walked; ++next) {
            if (edges == Edges::All || m_edges[*next].isForcing())
                reached.push_back({*next, before});
        }
        walked = std::min(walked, from);
    };
    walk(a, std::nullopt);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const Edge &edge = m_edges[reached[i].edge];
        if (isOneStep(edge.to, b)) {
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
