// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <cstddef>
#include <string_view>

namespace joinery::language {

/// As CPython's tokenizer makes them; keywords are names.
enum class TokenKind {
    Name,
    Number,
    String, ///< with its prefix and quotes; f-strings too, whole
    Operator, ///< and everything else of punctuation
    NewLine, ///< the end of a logical line
    Indent,
    Dedent,
    EndOfText,
    /// Here the text cannot be cut into tokens any more; LexedText::error says why.
    Error,
};

struct Token {
    TokenKind kind = TokenKind::EndOfText;
    std::string_view text; ///< a view into the lexed text
    std::size_t offset = 0; ///< of text, in bytes
    Place begin;
    Place end;
    int level = 0; ///< how many brackets are open behind it

    bool is(std::string_view word) const
    {
        return text == word && (kind == TokenKind::Name || kind == TokenKind::Operator);
    }
    PlaceRange range() const { return {begin, end}; }
};

} // namespace joinery::language
