// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/numberliterals.h"

#include "language/edits/highlight.h"
#include "language/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace joinery::language {

namespace {

/// Goes forward through a text and tells where it is.
class PlaceCounter {
public:
    explicit PlaceCounter(std::string_view text) : m_text(text) { }

    Place advanceTo(std::size_t offset)
    {
        while (m_at < offset) {
            const auto character = decodeAt(m_text, m_at);
            m_place = character.codePoint == '\n' ? Place{m_place.line + 1, 1}
                                                  : Place{m_place.line, m_place.column + 1};
            m_at += character.size;
        }
        return m_place;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    Place m_place{1, 1};
};

bool isPlainDecimal(std::string_view number)
{
    return number.find_first_not_of("0123456789.") == std::string_view::npos
        && !number.ends_with('.');
}

} // namespace

std::vector<NumberLiteral> numberLiterals(std::string_view text)
{
    std::vector<NumberLiteral> found;
    PlaceCounter counter(text);
    int fieldDepth = 0;
    int fieldLine = 0;
    for (const auto &range : highlight(text)) {
        if (range.role != TextRole::FieldBrace && range.role != TextRole::Number)
            continue;
        const auto begin = counter.advanceTo(range.begin);
        // A field that is never closed does not swallow the numbers below it.
        if (begin.line != fieldLine)
            fieldDepth = 0;
        if (range.role == TextRole::FieldBrace) {
            fieldDepth += text[range.begin] == '{' ? 1 : -1;
            fieldLine = begin.line;
        } else if (fieldDepth <= 0) {
            const auto end = counter.advanceTo(range.end);
            found.push_back(
                {{begin, end}, std::string(text.substr(range.begin, range.end - range.begin))});
        }
    }
    return found;
}

std::optional<NumberLiteral> numberAt(std::string_view text, Place place)
{
    for (const auto &number : numberLiterals(text)) {
        if (number.range.begin <= place && place <= number.range.end && isPlainDecimal(number.text))
            return number;
    }
    return std::nullopt;
}

std::string steppedNumber(std::string_view number, int steps)
{
    const auto point = number.find('.');
    const int decimals =
        point == std::string_view::npos ? 0 : static_cast<int>(number.size() - point - 1);
    double value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    value += steps * std::pow(10.0, -decimals);
    return fmt::format("{:.{}f}", std::max(value, 0.0), decimals);
}

} // namespace joinery::language
