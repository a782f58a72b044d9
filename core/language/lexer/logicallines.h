// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::language {

/// One or more lines of text that are one line to Python: joined by brackets, a backslash or a
/// triple-quoted string.
struct LogicalLine {
    int firstLine = 0; ///< from 1
    int lastLine = 0;
    bool opensBlock = false; ///< ends with a colon
    std::string_view firstWord; ///< a name, or one character
    std::vector<int> insideString; ///< lines that begin inside a string
};

/// With \n for every kind of line end (a lone \r is one, too, as in CPython and CommonMark), and
/// without a byte order mark.
std::string withPlainLineEnds(std::string_view text);

/// A text's physical lines, without their newlines; behind the last newline stands one more.
std::vector<std::string_view> physicalLines(std::string_view text);

/// Columns of blanks that a line begins with; a tab goes to the next multiple of 8.
int indentationOf(std::string_view line);

/// What follows the blanks that a line begins with.
std::string_view withoutIndentation(std::string_view line);

/// Those with a statement: no empty lines, no comments. A bracket or string that is never closed
/// joins nothing, so that one mistake does not swallow the rest.
std::vector<LogicalLine> logicalLines(const std::vector<std::string_view> &lines);

} // namespace joinery::language
