// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/linebuilder.h"

#include "language/lexer/logicallines.h"
#include "language/utf8.h"

namespace joinery::snippets {

namespace {

using Air = LineBuilder::Air;

bool isImport(const std::string &line)
{
    return line.starts_with("import ") || line.starts_with("from ");
}

bool needsAirBelow(const std::string &below, Air air)
{
    if (air == Air::Below)
        return !below.empty() && !isImport(below);
    return air == Air::Around && !below.empty();
}

bool needsAirAbove(const std::string &above, Air air)
{
    if (air == Air::Above)
        return isImport(above) || above.starts_with(' ') || above.starts_with('\t');
    return air == Air::Around && !above.empty();
}

} // namespace

LineBuilder::LineBuilder(std::string_view text)
{
    for (const auto line : language::physicalLines(text))
        m_lines.emplace_back(line);
}

language::LineRange
LineBuilder::insert(int before, std::string_view text, const std::string &blanks, Air air)
{
    auto at = static_cast<std::size_t>(nowAt(before) - 1);
    const auto begin = at;
    if (at > 0 && needsAirAbove(m_lines[at - 1], air))
        add(at++, "");
    const int first = static_cast<int>(at) + 1;
    for (const auto line : language::physicalLines(text)) {
        const std::string marked = blanks + std::string(line);
        noteMarks(marked, static_cast<int>(at) + 1);
        add(at++, withoutMarks(marked));
    }
    const int last = static_cast<int>(at);
    if (at < m_lines.size() && needsAirBelow(m_lines[at], air))
        add(at++, "");
    m_edits.push_back({before, static_cast<int>(at - begin)});
    return {first, last};
}

void LineBuilder::remove(int line)
{
    m_lines.erase(m_lines.begin() + (nowAt(line) - 1));
    m_edits.push_back({line + 1, -1});
}

int LineBuilder::nowAt(int line) const
{
    int now = line;
    for (const Edit &edit : m_edits)
        now += edit.before <= line ? edit.added : 0;
    return now;
}

std::string LineBuilder::text() const
{
    return joined(m_lines);
}

void LineBuilder::add(std::size_t at, const std::string &line)
{
    m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(at), line);
}

void LineBuilder::noteMarks(const std::string &line, int number)
{
    const auto open = line.find("«");
    const auto close = line.find("»");
    if (open == std::string::npos || close == std::string::npos)
        return;
    const auto columnOf = [&](std::size_t end) {
        const auto before = withoutMarks(std::string_view(line).substr(0, end));
        return static_cast<int>(language::codePointCount(before)) + 1;
    };
    m_selection = {{number, columnOf(open)}, {number, columnOf(close)}};
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const auto &line : lines)
        text += (&line == &lines.front() ? "" : "\n") + line;
    return text;
}

std::string withoutMarks(std::string_view text)
{
    std::string plain(text);
    for (const std::string_view mark : {"«", "»"}) {
        for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark))
            plain.erase(at, mark.size());
    }
    return plain;
}

} // namespace joinery::snippets
