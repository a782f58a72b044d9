// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/teller.h"

#include <utility>

namespace joinery::analysis {
namespace {

std::vector<int> ordinals(const ProcessPath &path)
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

} // namespace

Teller::Teller(const trace::Trace &trace, const LineMatch &lines, Told told)
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

int Teller::line(int line) const
{
    if (m_told == Told::AsItIs || m_lines.isSame() || line == 0)
        return line;
    const int after = m_lines.lineAfter(line);
    return after > 0 ? after : -line;
}

std::vector<int> Teller::process(const ProcessPath &path) const
{
    const auto birth = m_births.find(path);
    return birth == m_births.end() ? ordinals(path) : birth->second;
}

/// The n-th process that this execution of this statement made in that parent.
void Teller::addBirth(const trace::Event &event)
{
    if (event.line == 0 || event.process.isMain())
        return;
    std::vector<int> birth = process(*event.process.parent());
    birth.push_back(line(event.line));
    birth.push_back(event.execution);
    birth.push_back(m_siblings[birth]++);
    m_births.emplace(event.process, std::move(birth));
}

} // namespace joinery::analysis
