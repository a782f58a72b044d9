// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/diagnostic.h"
#include "language/lexer/token.h"

#include <optional>
#include <string_view>
#include <vector>

namespace joinery::language {

struct OpenBracket {
    char character = '(';
    Place place;
};

/// A text cut into tokens: at least one, the last is EndOfText or Error.
struct LexedText {
    std::vector<Token> tokens;
    /// Set if the last token is Error.
    std::optional<Diagnostic> error;
    /// CPython looks through the whole text for such an error before it believes its parser; the
    /// others (indentation, end of text in brackets) count only where the parser meets them.
    bool errorPrevails = false;
    /// The brackets that are still open at the end of the text.
    std::vector<OpenBracket> open;
};

/// Cuts a text with \n as its only line end. The tokens are views into it.
LexedText lex(std::string_view text);

/// Cuts an expression inside an f-string, from offset begin to end of text. place is begin's.
/// Lines end nothing there, as in brackets; the last token is EndOfText.
LexedText
lexEmbedded(std::string_view text, std::size_t begin, std::size_t end, const Place &place);

} // namespace joinery::language
