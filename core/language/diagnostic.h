// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace joinery::language {

/// What is wrong with a scenario's text. The app words it (app/words); `python` is CPython's own
/// sentence where CPython, too, refuses the text.
struct Diagnostic {
    enum class Code {
        SyntaxError, ///< python says it all
        PrintStatement, ///< print "x": Missing parentheses…; fix holds the mended line
        UnsupportedModule, ///< arguments: the module, and one that may be meant instead
        UnsupportedName, ///< from module import name: arguments: the module, the name
        UnsupportedStatement, ///< arguments: the keyword (async, match, yield, …)
        UnsupportedExpression, ///< arguments: what it is (await, a complex number, bytes, …)
        IntegerTooLarge, ///< a literal outside 64 bits
        NestedTooDeeply,
        TextTooLong,
        InvalidUtf8,
    };
    Code code = Code::SyntaxError;
    Place place;
    PlaceRange range; ///< what to underline; may be empty
    std::string python; ///< e.g. "invalid syntax", without "SyntaxError: "; may be empty
    std::string exception = "SyntaxError"; ///< or IndentationError, TabError: what CPython raises
    std::vector<std::string> arguments;
    std::optional<std::string> fix; ///< the whole line, mended, where there is one obvious mend
};

/// What CPython, too, refuses, in its sentence.
inline Diagnostic syntaxError(std::string python, const PlaceRange &range)
{
    return {.place = range.begin, .range = range, .python = std::move(python)};
}

/// What CPython accepts and the language has not.
inline Diagnostic
unsupported(Diagnostic::Code code, const PlaceRange &range, std::vector<std::string> arguments)
{
    return {
        .code = code,
        .place = range.begin,
        .range = range,
        .python = {},
        .arguments = std::move(arguments)};
}

} // namespace joinery::language
