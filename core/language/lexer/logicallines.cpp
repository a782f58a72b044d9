// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/lexer/logicallines.h"

#include <algorithm>

namespace joinery::language {

namespace {

constexpr std::size_t maxJoined = 200; // lines

constexpr std::string_view blanks = " \t\f\r";

bool isBlank(char c)
{
    return blanks.find(c) != std::string_view::npos;
}

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
        m_last = '\0';
        return 1;
    }

    bool endsWithColon() const { return m_last == ':'; }

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
            } else {
                m_continues = c == '\\' && at + 1 == line.size();
                at = c == '"' || c == '\'' ? openString(line, at) : readCode(c, at);
            }
        }
        // A string in single quotes ends with its line, whether it was closed or not.
        if (m_inString && m_mark.size() == 1 && !line.ends_with('\\'))
            m_inString = false;
    }

    std::size_t openString(std::string_view line, std::size_t at)
    {
        const bool triple = line.substr(at, 3) == std::string(3, line[at]);
        m_mark = std::string(triple ? 3 : 1, line[at]);
        m_inString = true;
        m_last = line[at];
        return at + m_mark.size();
    }

    std::size_t readCode(char c, std::size_t at)
    {
        m_depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
        m_depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
        if (!isBlank(c))
            m_last = c;
        return at + 1;
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
    char m_last = '\0'; ///< that is no blank; of a string, its mark
    std::string m_mark;
    std::vector<int> m_insideString;
};

std::string_view firstWordOf(std::string_view line)
{
    const auto begin = line.find_first_not_of(blanks);
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

std::string withPlainLineEnds(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::string made;
    made.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            made.push_back(text[i]);
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            made.push_back('\n');
    }
    return made;
}

std::vector<std::string_view> physicalLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (;;) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

std::string_view withoutIndentation(std::string_view line)
{
    return line.substr(std::min(line.find_first_not_of(blanks), line.size()));
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
            {static_cast<int>(i) + 1, static_cast<int>(i + count), joiner.endsWithColon(), word,
             joiner.takeInsideString()});
        i += count;
    }
    return made;
}

} // namespace joinery::language
