// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/text/floattext.h"

#include "engine/interpreter/values/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <new>

namespace joinery::engine {
namespace {

std::string notFinite(double number, bool upper)
{
    if (std::isnan(number))
        return upper ? "NAN" : "nan";
    const std::string text = upper ? "INF" : "inf";
    return number < 0 ? "-" + text : text;
}

struct Decimal {
    std::string digits; ///< no point
    int exponent = 0; ///< of the first digit: 1.5 is 15, 0
};

Decimal shortestDigits(double number)
{
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    const std::string text(buffer.data(), end.ptr);
    const size_t e = text.find('e');
    Decimal decimal{text.substr(0, e), std::stoi(text.substr(e + 1))};
    std::erase(decimal.digits, '.');
    return decimal;
}

std::string withExponent(const Decimal &decimal)
{
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1)
        text += "." + decimal.digits.substr(1);
    const std::string power = std::to_string(std::abs(decimal.exponent));
    return text + (decimal.exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
}

std::string plain(const Decimal &decimal, DotZero dotZero)
{
    const std::string &digits = decimal.digits;
    const int whole = decimal.exponent + 1;
    if (whole <= 0)
        return "0." + std::string(static_cast<size_t>(-whole), '0') + digits;
    const auto point = static_cast<size_t>(whole);
    if (digits.size() > point)
        return digits.substr(0, point) + "." + digits.substr(point);
    return digits + std::string(point - digits.size(), '0') + (dotZero == DotZero::Yes ? ".0" : "");
}

} // namespace

std::string floatText(double number, char type, int precision, Point point)
{
    const bool upper = type == 'E' || type == 'F' || type == 'G';
    if (!std::isfinite(number))
        return notFinite(number, upper);
    const std::array<char, 6> format{
        '%',
        point == Point::Always ? '#' : '.',
        point == Point::Always ? '.' : '*',
        point == Point::Always ? '*' : type,
        point == Point::Always ? type : '\0',
        '\0'};
    const int size = std::snprintf(nullptr, 0, format.data(), precision, number);
    if (size < 0) // a precision that snprintf itself refuses
        throw std::bad_alloc();
    std::string text(static_cast<size_t>(size), '\0');
    std::snprintf(text.data(), text.size() + 1, format.data(), precision, number);
    return text;
}

std::string shortestText(double number, DotZero dotZero)
{
    if (!std::isfinite(number))
        return notFinite(number, false);
    const std::string sign = std::signbit(number) ? "-" : "";
    const Decimal decimal = shortestDigits(std::fabs(number));
    if (decimal.exponent >= 16 || decimal.exponent < -4)
        return sign + withExponent(decimal);
    return sign + plain(decimal, dotZero);
}

std::string repr(double number)
{
    return shortestText(number, DotZero::Yes);
}

} // namespace joinery::engine
