// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A scenario's text as whole statements, for an editor that moves them and switches them off.
/// Works by tokens and indentation, so a text with a mistake elsewhere will do. Lines from 1; texts
/// are UTF-8 with \n as line end.
namespace joinery::language {

struct StatementLines {
    int firstLine = 0; ///< decorators included
    int lastLine = 0; ///< of its body, too; without the comments and empty lines behind it
    int indentation = 0; ///< columns; a tab goes to the next multiple of 8
    int parent = -1; ///< index of the statement whose body it stands in; -1: the module's
    bool isClause = false; ///< else, elif, except, finally: stays with the statement above

    bool contains(int line) const { return line >= firstLine && line <= lastLine; }
};

/// In the order of the text, a statement before those in its body. Several on one line count as
/// one.
std::vector<StatementLines> statementLines(std::string_view text);

/// The innermost statement that begins in this line or goes on in it.
std::optional<StatementLines> statementAt(std::string_view text, int line);

/// Whether the statement that begins at line may be moved: it is one, and no clause, and not the
/// only statement of a body.
bool isMovable(std::string_view text, int line);

/// The lines before which the statement at line may be put: the beginnings of statements in the
/// same or any other body but its own, and one behind the last line of each body (told as the line
/// after it).
std::vector<int> moveTargets(std::string_view text, int line);

/// The text with the statement at line (body, decorators and the comments directly above it
/// included) put before targetLine, indented as what stands there. nullopt if that is no target.
std::optional<std::string> moveStatement(std::string_view text, int line, int targetLine);

/// The text with the statement at line switched off, or on again if it is a comment that was
/// switched off so ("# " behind the indentation of each line). A body that would be left empty gets
/// a pass. nullopt: there is nothing to toggle in this line.
std::optional<std::string> toggleComment(std::string_view text, int line);

/// A number in a text.
struct NumberLiteral {
    PlaceRange range;
    std::string text;
};

/// All number literals, those in f-strings not.
std::vector<NumberLiteral> numberLiterals(std::string_view text);

} // namespace joinery::language
