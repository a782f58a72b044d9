// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "snippets/spotfinder.h"

#include "language/lexer/logicallines.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace joinery::snippets {

namespace {

constexpr int deepest = std::numeric_limits<int>::max() / 2;

} // namespace

std::string_view blanksOf(std::string_view line)
{
    return line.substr(0, line.size() - language::withoutIndentation(line).size());
}

Spot SpotFinder::at(Place cursor) const
{
    const int line = std::clamp(cursor.line, 1, m_text.lineCount());
    return settled(m_text.isBlank(line) ? inBlank(line) : besideStatement(line, cursor.column));
}

Spot SpotFinder::at(Behind behind) const
{
    const int line = std::clamp(behind.line, 1, m_text.lineCount());
    const auto drop = insertAt(m_text, line + 1, behind.indentation);
    return settled(m_text.isBlank(line) ? inBlank(line) : drop ? Spot{*drop} : atEnd());
}

Spot SpotFinder::settled(const Spot &spot) const
{
    return spot.drop.indentation == 0 ? inModule(spot) : spot;
}

Spot SpotFinder::inBlank(int line) const
{
    const int own = m_text.indentation(line);
    const bool follows = line > 1 && !m_text.isBlank(line - 1);
    const int preferred = own == 0 && follows ? mainDepthAt(line) : own;
    if (const auto drop = insertAt(m_text, line, preferred))
        return {.drop = *drop, .replacesLine = drop->before == line};
    return atEnd();
}

Spot SpotFinder::besideStatement(int line, int column) const
{
    int first = line;
    while (first > 1 && m_text.isContinuation(first))
        --first;
    int behind = first + 1;
    while (behind <= m_text.lineCount() && m_text.isContinuation(behind))
        ++behind;
    const int depth = m_text.indentation(first);
    const bool before = line == first && !m_text.isClause(first)
        && column <= static_cast<int>(blanksOf(m_text.line(line)).size()) + 1;
    const auto drop = before ? insertAt(m_text, first, depth)
                             : insertAt(m_text, behind, m_text.opensBlock(first) ? deepest : depth);
    if (drop)
        return {.drop = *drop};
    const auto whole = m_text.statementAt(line);
    const auto above = whole ? insertAt(m_text, whole->first, depth) : std::nullopt;
    return above ? Spot{.drop = *above} : atEnd();
}

/// How deep the part that main runs stands, where the line follows on it; else 0.
int SpotFinder::mainDepthAt(int line) const
{
    int depth = 0;
    for (auto above = m_text.codeAbove(line); above; above = m_text.codeAbove(*above)) {
        if (m_text.indentation(*above) == 0)
            return above != m_names.mainPart() ? 0 : depth == 0 ? deepest : depth;
        depth = m_text.indentation(*above);
    }
    return 0;
}

/// Not before the imports and definitions; and what main does stays together.
Spot SpotFinder::inModule(const Spot &spot) const
{
    if (const auto main = m_names.mainPart()) {
        const auto whole = m_text.statementAt(*main);
        const auto drop = whole ? insertAt(m_text, whole->last + 1, mainDepthAt(whole->last + 1))
                                : std::optional<language::Drop>();
        return drop ? Spot{.drop = *drop} : spot;
    }
    const auto action = m_names.firstAction();
    if (!action)
        return spot.drop.before < m_names.importLine() ? atEnd() : spot;
    if (spot.drop.before >= *action)
        return spot;
    const auto drop = insertAt(m_text, *action, 0);
    return drop ? Spot{.drop = *drop} : spot;
}

Spot SpotFinder::atEnd() const
{
    const bool emptyLast = m_text.line(m_text.lineCount()).empty();
    return {.drop = {.before = m_text.lineCount() + (emptyLast ? 0 : 1)}};
}

} // namespace joinery::snippets
