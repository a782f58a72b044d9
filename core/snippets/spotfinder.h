// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "language/edits/statementedits.h"
#include "language/edits/statements.h"
#include "snippets/insertion.h"
#include "snippets/programnames.h"

namespace joinery::snippets {

/// Where a statement goes.
struct Spot {
    language::Drop drop{.before = 1};
    bool replacesLine = false; ///< the empty line that is there
};

/// Finds where a statement goes that somebody wants at a place.
class SpotFinder {
public:
    SpotFinder(const language::Statements &statements, const ProgramNames &names)
        : m_text(statements), m_names(names)
    {
    }

    Spot at(Place cursor) const;
    Spot at(Behind behind) const;

private:
    Spot settled(const Spot &spot) const;
    Spot inBlank(int line) const;
    Spot besideStatement(int line, int column) const;
    int mainDepthAt(int line) const;
    Spot inModule(const Spot &spot) const;
    Spot atEnd() const;

    const language::Statements &m_text;
    const ProgramNames &m_names;
};

/// The blanks that a line begins with.
std::string_view blanksOf(std::string_view line);

} // namespace joinery::snippets
