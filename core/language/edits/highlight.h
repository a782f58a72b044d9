// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace joinery::language {

/// What a stretch of a scenario's text is, for colouring.
enum class TextRole {
    Keyword,
    Constant, ///< True, False, None
    Builtin, ///< print, range, … where they are not attributes
    FunctionName, ///< behind def
    ClassName, ///< behind class
    Decorator, ///< @ and the name behind it
    Self, ///< self
    Number,
    String, ///< with its prefix and quotes; of an f-string, what is not a field
    FieldBrace, ///< { and } around a field of an f-string
    Comment,
    Wrong, ///< what can never be part of a program, such as a full-width bracket
};

/// [begin, end) in bytes of the UTF-8 text.
struct HighlightedRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    TextRole role = TextRole::Keyword;

    bool operator==(const HighlightedRange &) const = default;
};

/// The coloured stretches of a text, sorted, without overlap; what is not in them is plain. Any
/// text will do, broken ones too: a string that is not closed ends with its line (with the text, if
/// it is triple-quoted).
std::vector<HighlightedRange> highlight(std::string_view text);

} // namespace joinery::language
