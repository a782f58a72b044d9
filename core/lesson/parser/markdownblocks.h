// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What of a Markdown text is for machines: found by md4c, so that it is exactly what any other
/// CommonMark viewer takes for a fence or a comment.
namespace joinery::lesson {

/// ```info … ```
struct Fence {
    std::string info;
    std::string text; ///< each line with its newline
    bool closed = true;
};

/// A line that is <!-- text --> and nothing else.
struct Comment {
    std::string text; ///< without blanks around it
    bool closed = true; ///< in its line; otherwise text is what the line has of it
};

struct MarkdownBlock {
    std::variant<Fence, Comment> what;
    int firstLine = 0; ///< from 0: of the opening fence
    int lastLine = 0; ///< included: of the closing fence
};

/// Those at the top level (not in a list or a quotation), in the order of the text. Fences with an
/// empty info string are prose, and are not listed; comments of several lines are prose, too, and
/// listed as not closed, for one that is to be read may have lost its end.
std::vector<MarkdownBlock> machineBlocks(std::string_view markdown);

} // namespace joinery::lesson
