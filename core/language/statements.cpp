// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/statements.h"

#include "language/highlight.h"
#include "language/logicallines.h"
#include "language/utf8.h"

#include <algorithm>
#include <array>

namespace joinery::language {

namespace {

bool isClauseWord(std::string_view word)
{
    constexpr std::array<std::string_view, 4> words = {"else", "elif", "except", "finally"};
    return std::ranges::find(words, word) != words.end();
}

/// Folds logical lines into a tree by their indentation.
class StatementFolder {
public:
    std::vector<StatementLines> fold(const std::vector<LogicalLine> &lines)
    {
        for (const auto &line : lines)
            add(line);
        return std::move(m_statements);
    }

private:
    void add(const LogicalLine &line)
    {
        if (m_decorated) {
            // What stands behind decorators is one statement with them.
            m_decorated = line.firstWord == "@";
            extend(line.lastLine);
            return;
        }
        const bool clause = isClauseWord(line.firstWord);
        while (!m_open.empty() && closes(top(), line, clause))
            m_open.pop_back();
        const int parent = m_open.empty() ? -1 : m_open.back();
        const bool attached = clause && parent >= 0 && top().indentation == line.indentation;
        m_statements.push_back(
            {line.firstLine, line.lastLine, line.indentation, parent, clause && attached});
        m_open.push_back(static_cast<int>(m_statements.size()) - 1);
        extend(line.lastLine);
        m_decorated = line.firstWord == "@";
    }

    const StatementLines &top() const
    {
        return m_statements[static_cast<std::size_t>(m_open.back())];
    }

    /// A clause keeps the statement that it belongs to open, but not the clause before it.
    static bool closes(const StatementLines &open, const LogicalLine &line, bool clause)
    {
        if (open.indentation != line.indentation)
            return open.indentation > line.indentation;
        return !clause || open.isClause;
    }

    void extend(int lastLine)
    {
        for (const int index : m_open)
            m_statements[static_cast<std::size_t>(index)].lastLine = lastLine;
    }

    std::vector<StatementLines> m_statements;
    std::vector<int> m_open;
    bool m_decorated = false;
};

} // namespace

std::vector<StatementLines> statementLines(std::string_view text)
{
    return StatementFolder().fold(logicalLines(physicalLines(text)));
}

std::optional<StatementLines> statementAt(std::string_view text, int line)
{
    std::optional<StatementLines> found;
    for (const auto &statement : statementLines(text)) {
        if (statement.contains(line))
            found = statement;
    }
    return found;
}

std::vector<NumberLiteral> numberLiterals(std::string_view text)
{
    std::vector<NumberLiteral> found;
    int fieldDepth = 0;
    Place place{1, 1};
    std::size_t at = 0;
    const auto advanceTo = [&](std::size_t offset) {
        while (at < offset) {
            const auto character = decodeAt(text, at);
            place = character.codePoint == '\n' ? Place{place.line + 1, 1}
                                                : Place{place.line, place.column + 1};
            at += character.size;
        }
        return place;
    };
    for (const auto &range : highlight(text)) {
        if (range.role == TextRole::FieldBrace)
            fieldDepth += text[range.begin] == '{' ? 1 : -1;
        if (range.role != TextRole::Number || fieldDepth > 0)
            continue;
        const auto begin = advanceTo(range.begin);
        const auto end = advanceTo(range.end);
        found.push_back(
            {{begin, end}, std::string(text.substr(range.begin, range.end - range.begin))});
    }
    return found;
}

} // namespace joinery::language
