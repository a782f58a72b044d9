// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/relations.h"

#include <algorithm>

namespace joinery::app {

Relations::Relations(std::shared_ptr<const trace::Trace> trace) : m_trace(std::move(trace))
{
    if (m_trace)
        m_verdicts = std::make_shared<const analysis::Verdicts>(*m_trace);
}

Relations Relations::notYetOf(std::shared_ptr<const trace::Trace> trace)
{
    Relations relations;
    relations.m_trace = std::move(trace);
    return relations;
}

std::optional<EventPair> Relations::pairOf(std::size_t a, std::size_t b) const
{
    if (!m_trace || a == b || std::max(a, b) >= m_trace->events().size())
        return std::nullopt;
    // Outputs come in the order of their tickets, which their times may blur.
    const auto *first = m_trace->events()[a].as<trace::Output>();
    const auto *second = m_trace->events()[b].as<trace::Output>();
    const bool isBefore = first && second ? first->ticket < second->ticket : a < b;
    return isBefore ? EventPair{a, b} : EventPair{b, a};
}

std::optional<analysis::Verdict> Relations::between(std::size_t a, std::size_t b) const
{
    const auto pair = pairOf(a, b);
    if (!pair || !m_verdicts)
        return std::nullopt;
    return m_verdicts->verdict(pair->first, pair->second);
}

analysis::Judgement Relations::judge(const EventPair &pair) const
{
    return m_verdicts->judge(pair.first, pair.second);
}

std::vector<std::size_t>
Relations::pathOf(const EventPair &pair, const analysis::Judgement &judgement)
{
    std::vector<std::size_t> path{pair.first};
    const auto add = [&path](std::size_t event) {
        if (path.back() != event)
            path.push_back(event);
    };
    for (const analysis::Edge &edge : judgement.chain) {
        add(edge.from);
        add(edge.to);
    }
    add(pair.second);
    return path;
}

} // namespace joinery::app
