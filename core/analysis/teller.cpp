// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/teller.h"

namespace joinery::analysis {

Teller::Teller(
    const trace::Trace &trace, const LineMatch &lines, Told told, ProcessNumbers &numbers)
    : m_lines(lines), m_told(told), m_numbers(numbers)
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

int Teller::process(const ProcessPath &path) const
{
    const auto born = m_born.find(path);
    return born == m_born.end() ? m_numbers.of(path) : born->second;
}

/// The n-th process that this execution of this statement made in that parent.
void Teller::addBirth(const trace::Event &event)
{
    if (event.line == 0 || event.process.isMain())
        return;
    Birth birth{process(*event.process.parent()), line(event.line), event.execution};
    birth.sibling = m_siblings[birth]++;
    m_born.emplace(event.process, m_numbers.of(birth));
}

} // namespace joinery::analysis
