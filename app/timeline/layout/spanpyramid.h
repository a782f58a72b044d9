// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinecoordinates.h"
#include "trace/trace.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace joinery::app {

inline constexpr std::size_t stateCount = std::size_t(trace::SpanState::Held) + 1;

/// How long a stretch was in each state, in ns; indexed by SpanState.
using StateTimes = std::array<float, stateCount>;

/// The state that most of the time was spent in.
trace::SpanState mostOf(const StateTimes &times);

/// One lane's spans summed up in fours, in fours of fours and so on, so that a walk over a visible
/// range costs by its pixels and not by its spans. Grows at amortised constant cost a span.
class SpanPyramid {
public:
    /// Several neighbouring spans.
    struct Node {
        RunTime begin{};
        RunTime end{};
        StateTimes times{};
    };

    void clear();
    /// Takes in the lane's new spans. The newest few stay outside, because a late record of
    /// another process may still change them while a run goes on. One so late that it changed
    /// older ones makes the pyramid anew.
    void sync(std::span<const trace::Span> spans);

    /// Walks what touches range, in order of time: onNode(node, firstSpan, count) for groups
    /// shorter than narrow, onSpan(index) for every span that is in no such group.
    template <class OnNode, class OnSpan>
    void walk(
        std::span<const trace::Span> spans, TimeRange range, RunTime narrow, OnNode &&onNode,
        OnSpan &&onSpan) const;

private:
    static constexpr std::size_t fanOut = 4;
    static constexpr std::size_t unsettled = 8;

    bool isStillTrueOf(std::span<const trace::Span> spans) const;
    void addBlock(std::span<const trace::Span> block);
    void addNode(std::size_t level, const Node &node);

    /// m_levels[k]: nodes of fanOut^(k+1) spans each.
    std::vector<std::vector<Node>> m_levels;
    std::size_t m_taken = 0;
};

template <class OnNode, class OnSpan>
void SpanPyramid::walk(
    std::span<const trace::Span> spans, TimeRange range, RunTime narrow, OnNode &&onNode,
    OnSpan &&onSpan) const
{
    const auto visitSpan = [&](std::size_t index) {
        const trace::Span &span = spans[index];
        if (span.begin <= range.end && (!span.end || *span.end >= range.begin))
            onSpan(index);
    };
    // Returns whether to look inside.
    const auto visitNode = [&](const Node &node, std::size_t first, std::size_t count) {
        if (node.begin > range.end || node.end < range.begin)
            return false;
        if (node.end - node.begin >= narrow)
            return true;
        onNode(node, first, count);
        return false;
    };
    const auto descend = [&](const auto &self, std::size_t level, std::size_t index) -> void {
        std::size_t count = fanOut;
        for (std::size_t k = 0; k < level; ++k)
            count *= fanOut;
        if (!visitNode(m_levels[level][index], index * count, count))
            return;
        for (std::size_t k = index * fanOut; k < (index + 1) * fanOut; ++k) {
            if (level == 0)
                visitSpan(k);
            else
                self(self, level - 1, k);
        }
    };
    // The top level first; below it only what is not yet summed up above.
    for (std::size_t level = m_levels.size(); level-- > 0;) {
        const bool top = level + 1 == m_levels.size();
        const std::size_t covered = top ? 0 : m_levels[level + 1].size() * fanOut;
        for (std::size_t index = covered; index < m_levels[level].size(); ++index)
            descend(descend, level, index);
    }
    for (std::size_t index = m_taken; index < spans.size(); ++index)
        visitSpan(index);
}

} // namespace joinery::app
