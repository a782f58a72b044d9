// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/lexer/numberscanner.h"

#include "language/utf8.h"

#include <fmt/format.h>

#include <array>

namespace joinery::language {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return isDigit(c) || (lower >= 'a' && lower <= 'f');
}

class NumberScanner {
public:
    explicit NumberScanner(std::string_view text) : m_text(text) { }

    ScannedNumber scan()
    {
        const char second = static_cast<char>(peek(1) | 0x20);
        if (peek() == '0' && second == 'x')
            radix("hexadecimal", 16);
        else if (peek() == '0' && second == 'o')
            radix("octal", 8);
        else if (peek() == '0' && second == 'b')
            radix("binary", 2);
        else
            decimal();
        return {m_offset, m_error};
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return m_offset + ahead < m_text.size() ? m_text[m_offset + ahead] : '\0';
    }
    void fail(std::string sentence)
    {
        if (!m_error)
            m_error = std::move(sentence);
    }

    void radix(std::string_view kind, int base)
    {
        const auto fits = [base](char c) {
            return base == 16 ? isHexDigit(c) : c >= '0' && c < '0' + base;
        };
        m_offset += 2;
        do {
            if (peek() == '_')
                ++m_offset;
            if (!fits(peek())) {
                if (base != 16 && isDigit(peek()))
                    return fail(fmt::format("invalid digit '{}' in {} literal", peek(), kind));
                return fail(fmt::format("invalid {} literal", kind));
            }
            while (fits(peek()))
                ++m_offset;
        } while (peek() == '_');
        if (isDigit(peek()))
            return fail(fmt::format("invalid digit '{}' in {} literal", peek(), kind));
        verifyEnd(kind);
    }

    /// Digits with single underscores between them.
    void digits()
    {
        while (isDigit(peek()))
            ++m_offset;
        while (peek() == '_') {
            ++m_offset;
            if (!isDigit(peek()))
                return fail("invalid decimal literal");
            while (isDigit(peek()))
                ++m_offset;
        }
    }

    void decimal()
    {
        const bool leadingZero = peek() == '0' && (isDigit(peek(1)) || peek(1) == '_');
        digits();
        if (m_error)
            return;
        const auto integer = m_text.substr(0, m_offset);
        const bool fraction = peek() == '.';
        if (fraction) {
            ++m_offset;
            if (isDigit(peek()))
                digits();
        }
        const bool exponent = !m_error && scanExponent();
        if (m_error)
            return;
        if ((peek() | 0x20) == 'j') {
            ++m_offset;
            return verifyEnd("imaginary");
        }
        const bool nonZero = integer.find_first_of("123456789") != std::string_view::npos;
        if (leadingZero && nonZero && !fraction && !exponent) {
            m_offset = 0;
            return fail("leading zeros in decimal integer literals are not permitted; use an 0o "
                        "prefix for octal integers");
        }
        verifyEnd("decimal");
    }

    bool scanExponent()
    {
        if ((peek() | 0x20) != 'e')
            return false;
        const bool sign = peek(1) == '+' || peek(1) == '-';
        if (!isDigit(peek(sign ? 2 : 1))) {
            if (sign) {
                m_offset += 2;
                fail("invalid decimal literal");
            }
            return false;
        }
        m_offset += sign ? 2 : 1;
        digits();
        return true;
    }

    /// A number may touch a keyword (1if x), nothing else that looks like a name.
    void verifyEnd(std::string_view kind)
    {
        constexpr std::array<std::string_view, 7> keywords = {"and", "else", "for", "if",
                                                              "in",  "is",   "or"};
        const auto rest = m_text.substr(m_offset);
        for (const auto keyword : keywords) {
            if (rest.starts_with(keyword))
                return;
        }
        if (rest.starts_with("not"))
            return;
        if (!rest.empty() && isIdentifierPart(decodeAt(rest, 0).codePoint))
            fail(fmt::format("invalid {} literal", kind));
    }

    std::string_view m_text;
    std::size_t m_offset = 0;
    std::optional<std::string> m_error;
};

} // namespace

ScannedNumber scanNumber(std::string_view text)
{
    return NumberScanner(text).scan();
}

} // namespace joinery::language
