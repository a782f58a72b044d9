// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What literals mean.
namespace joinery::language {

/// A string token taken apart: its prefix's meaning, and where its text is in the token.
struct StringLiteral {
    bool raw = false;
    bool formatted = false;
    bool bytes = false;
    std::size_t bodyBegin = 0;
    std::size_t bodyEnd = 0;

    static StringLiteral of(std::string_view token);
    std::string_view body(std::string_view token) const
    {
        return token.substr(bodyBegin, bodyEnd - bodyBegin);
    }
};

struct EscapeError {
    std::string sentence; ///< CPython's; empty for a \N{…}, which the subset does not know
};

/// Resolves the escapes of a string's body, as CPython does: an unknown escape stays as it is.
Result<std::string, EscapeError> unescape(std::string_view body);

struct IntegerTooLargeForUs { };
struct ImaginaryNumber { };
using NumberValue = std::variant<std::int64_t, double, IntegerTooLargeForUs, ImaginaryNumber>;

/// The value of a number token.
NumberValue numberValue(std::string_view token);

} // namespace joinery::language
