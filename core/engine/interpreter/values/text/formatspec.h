// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace joinery::engine {

/// [[fill]align][sign][z][#][0][width][grouping][.precision][type], taken apart.
struct FormatSpec {
    std::string fill = " "; ///< one code point
    char align = '\0'; ///< < > = ^, or 0: the type's own
    char sign = '-'; ///< + - or space
    bool hasSign = false;
    bool noNegativeZero = false;
    bool alternate = false;
    std::int64_t width = -1;
    char grouping = '\0'; ///< , or _
    std::int64_t precision = -1;
    char type = '\0';

    /// ValueError in CPython's words. typeName: whose format this is.
    static FormatSpec parse(std::string_view text, std::string_view typeName);
};

/// text filled to the spec's width; align is the type's own alignment.
std::string padded(const std::string &text, const FormatSpec &spec, char align);

/// A number's parts, put together: the sign, a prefix such as 0x, digits that take separators, and
/// the rest (point, fraction, exponent, %).
struct NumberText {
    std::string sign;
    std::string prefix;
    std::string digits;
    std::string rest;
};
std::string assemble(const NumberText &number, const FormatSpec &spec);

std::string formatInteger(std::int64_t integer, const FormatSpec &spec, std::string_view typeName);
std::string formatFloat(double number, const FormatSpec &spec, std::string_view typeName);
std::string formatString(std::string_view text, const FormatSpec &spec);

/// The digits of an unsigned number: base 2, 8, 10 or 16.
std::string digitsOf(std::uint64_t number, unsigned base, bool upper = false);

} // namespace joinery::engine
