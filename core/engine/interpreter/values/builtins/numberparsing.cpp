// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/builtins/numberparsing.h"

#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/methods/stralgorithms.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/unicode.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace joinery::engine {
namespace {

bool isAlnum(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Without underscores between digits; nullopt if one is anywhere else.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            result += text[i];
            continue;
        }
        if (i == 0 || i + 1 == text.size() || !isAlnum(text[i - 1]) || !isAlnum(text[i + 1]))
            return std::nullopt;
    }
    return result;
}

bool takePrefix(std::string &digits, char letter)
{
    if (digits.size() < 2 || digits[0] != '0' || std::tolower(digits[1]) != letter)
        return false;
    digits.erase(0, digits.size() > 2 && digits[2] == '_' ? 3 : 2);
    return true;
}

int baseOf(std::string &digits, int base)
{
    if ((base == 0 || base == 16) && takePrefix(digits, 'x'))
        return 16;
    if ((base == 0 || base == 8) && takePrefix(digits, 'o'))
        return 8;
    if ((base == 0 || base == 2) && takePrefix(digits, 'b'))
        return 2;
    return base == 0 ? 10 : base;
}

/// Other scripts' digits as ASCII ones.
std::string plainDigits(std::string_view text)
{
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t c = unicode::decode(text, offset);
        if (c >= 0xff10 && c <= 0xff19)
            result += static_cast<char>('0' + (c - 0xff10));
        else
            unicode::append(result, c);
    }
    return result;
}

std::optional<std::int64_t> integerFrom(std::string digits, int base, bool negative)
{
    const bool zeroFirst = base == 0 && digits.size() > 1 && digits[0] == '0'
        && digits.find_first_not_of("0_") != std::string::npos && isAlnum(digits[1])
        && std::isdigit(static_cast<unsigned char>(digits[1]));
    if (zeroFirst)
        return std::nullopt; // 012 is no literal
    base = baseOf(digits, base);
    const auto clean = withoutUnderscores(digits);
    if (!clean || clean->empty() || !isAlnum(clean->front()))
        return std::nullopt;
    const std::string signedText = (negative ? "-" : "") + *clean;
    std::int64_t value = 0;
    const char *const end = signedText.data() + signedText.size();
    const auto parsed = std::from_chars(signedText.data(), end, value, base);
    if (parsed.ptr != end)
        return std::nullopt;
    if (parsed.ec == std::errc::result_out_of_range)
        raiseOverflowError("integer does not fit into 64 bits");
    return value;
}

bool looksLikeFloat(const std::string &text)
{
    return text.find_first_not_of("0123456789+-.eE") == std::string::npos
        && text.find_first_of("0123456789") != std::string::npos;
}

std::optional<double> floatFrom(std::string text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.erase(0, 1);
    std::string lowered = text;
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    double value = 0;
    if (lowered == "inf" || lowered == "infinity") {
        value = std::numeric_limits<double>::infinity();
    } else if (lowered == "nan") {
        value = std::numeric_limits<double>::quiet_NaN();
    } else {
        const char *const end = text.data() + text.size();
        if (!looksLikeFloat(text))
            return std::nullopt;
        const auto parsed = std::from_chars(text.data(), end, value);
        if (parsed.ptr != end)
            return std::nullopt;
        if (parsed.ec == std::errc::result_out_of_range)
            value = std::strtod(text.c_str(), nullptr);
    }
    return negative ? -value : value;
}

} // namespace

std::int64_t parseInteger(std::string_view text, std::int64_t base)
{
    if (base != 0 && (base < 2 || base > 36))
        raiseValueError("int() base must be >= 2 and <= 36, or 0");
    std::string digits = plainDigits(strip(text, std::nullopt, Ends::Both));
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+'))
        digits.erase(0, 1);
    const auto value = integerFrom(std::move(digits), static_cast<int>(base), negative);
    if (!value)
        raiseValueError("invalid literal for int() with base {}: {}", base, quoted(text));
    return *value;
}

double parseFloat(std::string_view text)
{
    const auto clean = withoutUnderscores(plainDigits(strip(text, std::nullopt, Ends::Both)));
    const auto value = clean ? floatFrom(*clean) : std::nullopt;
    if (!value)
        raiseValueError("could not convert string to float: {}", quoted(text));
    return *value;
}

} // namespace joinery::engine
