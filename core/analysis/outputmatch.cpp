// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/outputmatch.h"

#include "analysis/longestincrease.h"
#include "analysis/teller.h"

#include <algorithm>

namespace joinery::analysis {
namespace {

std::vector<OutputMatch::Key>
keysOf(const trace::Trace &trace, const Teller &teller, std::size_t most)
{
    std::vector<OutputMatch::Key> keys;
    std::map<OutputMatch::Key, int> pieces;
    for (const trace::OutputLine &output : trace.outputs()) {
        if (keys.size() == most)
            break;
        const trace::Event &event = trace.events()[output.event];
        OutputMatch::Key key{
            teller.process(event.process), teller.line(event.line), event.execution};
        key.piece = pieces[key]++;
        keys.push_back(key);
    }
    return keys;
}

} // namespace

OutputMatch::OutputMatch(
    const trace::Trace &earlier, std::string_view earlierProgram, std::string_view program,
    std::size_t most)
    : m_lines(earlierProgram, program), m_most(most)
{
    const auto keys = keysOf(earlier, {earlier, m_lines, Told::InLaterLines, m_numbers}, most);
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_earlier.emplace(keys[i], i);
}

OutputMatch::Places OutputMatch::places(const trace::Trace &run) const
{
    Places places;
    ProcessNumbers numbers = m_numbers;
    for (const Key &key : keysOf(run, {run, m_lines, Told::AsItIs, numbers}, m_most)) {
        const auto found = m_earlier.find(key);
        places.push_back(found == m_earlier.end() ? std::nullopt : std::optional(found->second));
    }
    return places;
}

std::vector<std::size_t> movedOutputs(const OutputMatch::Places &places)
{
    std::vector<std::size_t> outputs;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i]) {
            outputs.push_back(i);
            order.push_back(*places[i]);
        }
    }
    std::vector<std::size_t> moved = outsideLongestIncrease(order);
    std::ranges::transform(moved, moved.begin(), [&](std::size_t i) { return outputs[i]; });
    return moved;
}

} // namespace joinery::analysis
