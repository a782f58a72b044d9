// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/outputmatch.h"

#include "analysis/longestincrease.h"

#include <algorithm>
#include <utility>

namespace joinery::analysis {
namespace {

enum class Told {
    AsItIs,
    InLaterLines, ///< of the earlier run: by the lines of the later program
};

/// Tells the processes and lines of a run so that two runs can be compared.
class Teller {
public:
    Teller(const trace::Trace &trace, const LineMatch &lines, Told told)
        : m_lines(lines), m_told(told)
    {
        // In runs of one program the path itself says who it is.
        if (lines.isSame())
            return;
        for (const trace::Event &event : trace.events()) {
            if (event.as<trace::Created>())
                addBirth(event);
        }
    }

    /// One that is gone from the program is unlike all that are there.
    int line(int line) const
    {
        if (m_told == Told::AsItIs || m_lines.isSame() || line == 0)
            return line;
        const int after = m_lines.lineAfter(line);
        return after > 0 ? after : -line;
    }

    std::vector<int> process(const ProcessPath &path) const
    {
        const auto birth = m_births.find(path);
        return birth == m_births.end() ? ordinals(path) : birth->second;
    }

private:
    static std::vector<int> ordinals(const ProcessPath &path)
    {
        std::vector<int> result;
        int number = 0;
        for (const char c : path.text() + ':') {
            if (c != ':')
                number = number * 10 + (c - '0');
            else
                result.push_back(std::exchange(number, 0));
        }
        return result;
    }

    /// The n-th process that this execution of this statement made in that parent.
    void addBirth(const trace::Event &event)
    {
        if (event.line == 0 || event.process.isMain())
            return;
        std::vector<int> birth = process(*event.process.parent());
        birth.push_back(line(event.line));
        birth.push_back(event.execution);
        birth.push_back(m_siblings[birth]++);
        m_births.emplace(event.process, std::move(birth));
    }

    const LineMatch &m_lines;
    Told m_told;
    std::map<ProcessPath, std::vector<int>> m_births;
    std::map<std::vector<int>, int> m_siblings;
};

std::vector<OutputMatch::Key>
keysOf(const trace::Trace &trace, const LineMatch &lines, Told told, std::size_t most)
{
    const Teller teller(trace, lines, told);
    std::vector<OutputMatch::Key> keys;
    std::map<OutputMatch::Key, int> pieces;
    for (const trace::OutputLine &output : trace.outputs()) {
        if (keys.size() == most)
            break;
        const trace::Event &event = trace.events()[output.event];
        OutputMatch::Key key{
            teller.process(event.process), teller.line(event.line), event.execution};
        key.piece = pieces[key]++;
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace

OutputMatch::OutputMatch(
    const trace::Trace &earlier, std::string_view earlierProgram, std::string_view program,
    std::size_t most)
    : m_lines(earlierProgram, program), m_most(most)
{
    auto keys = keysOf(earlier, m_lines, Told::InLaterLines, most);
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_earlier.emplace(std::move(keys[i]), i);
}

OutputMatch::Places OutputMatch::places(const trace::Trace &run) const
{
    Places places;
    for (const Key &key : keysOf(run, m_lines, Told::AsItIs, m_most)) {
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
