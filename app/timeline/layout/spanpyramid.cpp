// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/spanpyramid.h"

#include <algorithm>

namespace joinery::app {

trace::SpanState mostOf(const StateTimes &times)
{
    return trace::SpanState(std::max_element(times.begin(), times.end()) - times.begin());
}

void SpanPyramid::clear()
{
    m_levels.clear();
    m_taken = 0;
}

void SpanPyramid::sync(std::span<const trace::Span> spans)
{
    if (!isStillTrueOf(spans))
        clear();
    while (m_taken + fanOut + unsettled <= spans.size())
        addBlock(spans.subspan(m_taken, fanOut));
}

bool SpanPyramid::isStillTrueOf(std::span<const trace::Span> spans) const
{
    if (m_taken == 0)
        return true;
    if (spans.size() < m_taken)
        return false;
    const Node &last = m_levels.front().back();
    return last.begin == spans[m_taken - fanOut].begin && last.end == spans[m_taken - 1].end;
}

void SpanPyramid::addBlock(std::span<const trace::Span> block)
{
    Node node{.begin = block.front().begin, .end = block.front().begin};
    for (const trace::Span &span : block) {
        node.end = span.end.value_or(span.begin);
        node.times[std::size_t(span.state)] += float((node.end - span.begin).count());
    }
    m_taken += block.size();
    addNode(0, node);
}

void SpanPyramid::addNode(std::size_t level, const Node &node)
{
    if (level == m_levels.size())
        m_levels.emplace_back();
    std::vector<Node> &nodes = m_levels[level];
    nodes.push_back(node);
    if (nodes.size() % fanOut != 0)
        return;
    Node sum{.begin = nodes[nodes.size() - fanOut].begin, .end = node.end};
    for (const Node &part : std::span(nodes).last(fanOut)) {
        for (std::size_t state = 0; state < stateCount; ++state)
            sum.times[state] += part.times[state];
    }
    addNode(level + 1, sum);
}

} // namespace joinery::app
