// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/logicallines.h"

#include <algorithm>

namespace joinery::language {

namespace {

constexpr std::size_t maxJoined = 200; // lines

/// Reads lines until one ends outside of everything.
class LineJoiner {
public:
    /// Returns how many lines from first on belong together.
    std::size_t join(const std::vector<std::string_view> &lines, std::size_t first)
    {
        const auto end = std::min(lines.size(), first + maxJoined);
        for (auto i = first; i < end; ++i) {
            if (i > first && m_inString)
                m_insideString.push_back(static_cast<int>(i) + 1);
            m_continues = false;
            read(lines[i]);
            if (m_depth <= 0 && !m_inString && !m_continues)
                return i - first + 1;
        }
        m_insideString.clear();
        return 1;
    }

    std::vector<int> takeInsideString() { return std::move(m_insideString); }

private:
    void read(std::string_view line)
    {
        for (std::size_t at = 0; at < line.size();) {
            const char c = line[at];
            if (m_inString) {
                at = readString(line, at);
            } else if (c == '#') {
                return;
            } else if (c == '"' || c == '\'') {
                const bool triple = line.substr(at, 3) == std::string(3, c);
                m_mark = std::string(triple ? 3 : 1, c);
                m_inString = true;
                at += m_mark.size();
            } else {
                if (c == '\\' && at + 1 == line.size())
                    m_continues = true;
                m_depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
                m_depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
                ++at;
            }
        }
        // A string in single quotes ends with its line, whether it was closed or not.
        if (m_inString && m_mark.size() == 1 && !line.ends_with('\\'))
            m_inString = false;
    }

    std::size_t readString(std::string_view line, std::size_t at)
    {
        if (line[at] == '\\')
            return at + 2;
        if (line.substr(at, m_mark.size()) != m_mark)
            return at + 1;
        m_inString = false;
        return at + m_mark.size();
    }

    int m_depth = 0;
    bool m_inString = false;
    bool m_continues = false;
    std::string m_mark;
    std::vector<int> m_insideString;
};

std::string_view firstWordOf(std::string_view line)
{
    const auto begin = line.find_first_not_of(" \t\f\r");
    if (begin == std::string_view::npos)
        return {};
    auto end = begin;
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
            || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    };
    while (end < line.size() && isLetter(line[end]))
        ++end;
    return line.substr(begin, std::max<std::size_t>(end - begin, 1));
}

} // namespace

std::vector<std::string_view> physicalLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

int indentationOf(std::string_view line)
{
    int columns = 0;
    for (const char c : line) {
        if (c == ' ')
            ++columns;
        else if (c == '\t')
            columns = (columns / 8 + 1) * 8;
        else
            break;
    }
    return columns;
}

std::vector<LogicalLine> logicalLines(const std::vector<std::string_view> &lines)
{
    std::vector<LogicalLine> made;
    for (std::size_t i = 0; i < lines.size();) {
        const auto word = firstWordOf(lines[i]);
        if (word.empty() || word == "#") {
            ++i;
            continue;
        }
        LineJoiner joiner;
        const auto count = joiner.join(lines, i);
        made.push_back(
            {static_cast<int>(i) + 1, static_cast<int>(i + count), indentationOf(lines[i]), word,
             joiner.takeInsideString()});
        i += count;
    }
    return made;
}

} // namespace joinery::language
