// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/edits/statements.h"

#include <optional>
#include <string>

/// Moving whole statements of a text and switching them off. A LineRange is what
/// Statements::statementAt gave.
namespace joinery::language {

/// Where a moved statement goes: before this line (line count + 1: to the end), so deep.
struct Drop {
    int before = 0;
    int indentation = 0; ///< columns

    bool operator==(const Drop &) const = default;
};

/// A text after an edit, and the line where the statement that was edited begins now.
struct EditedText {
    std::string text;
    int line = 0;
};

/// Where the statement may go when it is let go before this line; nearest to the preferred
/// indentation where the bodies there leave a choice. nullopt: not there (inside itself, inside
/// another statement's lines).
std::optional<Drop>
dropAt(const Statements &statements, LineRange statement, int before, int preferredIndentation);

/// The same for a statement that is not in the text yet.
std::optional<Drop> insertAt(const Statements &statements, int before, int preferredIndentation);

enum class Direction { Up, Down };

/// One step over its neighbour, or over the edge of its body; nullopt at the ends of the text.
std::optional<Drop>
dropBeside(const Statements &statements, LineRange statement, Direction direction);

/// A statement that was alone in its body leaves a pass there. Lines inside of strings stay as they
/// are, the others keep their indentation to each other.
EditedText moved(const Statements &statements, LineRange statement, Drop drop);

/// Switched off, a statement is a comment; alone in its body, one behind a pass. What is a comment
/// is switched on again.
EditedText toggled(const Statements &statements, LineRange statement);

} // namespace joinery::language
