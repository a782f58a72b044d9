// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/literals.h"

#include "language/utf8.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace joinery::language {

namespace {

/// Reads a body escape by escape.
class Unescaper {
public:
    explicit Unescaper(std::string_view body) : m_body(body) { }

    Result<std::string, EscapeError> run()
    {
        while (m_at < m_body.size() && !m_error) {
            const char c = m_body[m_at++];
            if (c == '\\' && m_at < m_body.size())
                escape(m_body[m_at++]);
            else
                m_text.push_back(c);
        }
        if (m_error)
            return Failure{*m_error};
        return std::move(m_text);
    }

private:
    void escape(char c)
    {
        constexpr std::string_view letters = "\\'\"abfnrtv";
        constexpr std::string_view meanings = "\\'\"\a\b\f\n\r\t\v";
        if (c == '\n')
            return;
        if (const auto at = letters.find(c); at != std::string_view::npos)
            m_text.push_back(meanings[at]);
        else if (c >= '0' && c <= '7')
            octal();
        else if (c == 'x')
            hexadecimal(2, "\\xXX");
        else if (c == 'u')
            hexadecimal(4, "\\uXXXX");
        else if (c == 'U')
            hexadecimal(8, "\\UXXXXXXXX");
        else if (c == 'N')
            m_error = EscapeError{};
        else
            m_text.append({'\\', c});
    }

    void octal()
    {
        --m_at;
        char32_t value = 0;
        for (int i = 0; i < 3 && m_at < m_body.size(); ++i, ++m_at) {
            const char c = m_body[m_at];
            if (c < '0' || c > '7')
                break;
            value = value * 8 + static_cast<char32_t>(c - '0');
        }
        appendUtf8(m_text, value);
    }

    void hexadecimal(std::size_t digits, std::string_view form)
    {
        const auto text = m_body.substr(m_at, digits);
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(text.data(), text.data() + text.size(), value, 16);
        const auto read = error == std::errc{} ? static_cast<std::size_t>(end - text.data()) : 0;
        const auto position = m_at - 2;
        if (read < digits) {
            m_error = EscapeError{fmt::format(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: "
                "truncated {} escape",
                position, position + 1 + read, form)};
            return;
        }
        if (value > 0x10ffff) {
            m_error = EscapeError{fmt::format(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: "
                "illegal Unicode character",
                position, position + 1 + read)};
            return;
        }
        m_at += digits;
        appendUtf8(m_text, value);
    }

    std::string_view m_body;
    std::size_t m_at = 0;
    std::string m_text;
    std::optional<EscapeError> m_error;
};

NumberValue integerValue(const std::string &digits, int base)
{
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc{})
        return IntegerTooLargeForUs{};
    return value;
}

} // namespace

StringLiteral StringLiteral::of(std::string_view token)
{
    StringLiteral literal;
    std::size_t at = 0;
    for (; token[at] != '"' && token[at] != '\''; ++at) {
        const char letter = static_cast<char>(token[at] | 0x20);
        literal.raw |= letter == 'r';
        literal.formatted |= letter == 'f';
        literal.bytes |= letter == 'b';
    }
    const bool triple =
        token.size() >= at + 6 && token[at + 1] == token[at] && token[at + 2] == token[at];
    literal.bodyBegin = at + (triple ? 3 : 1);
    literal.bodyEnd = token.size() - (triple ? 3 : 1);
    return literal;
}

Result<std::string, EscapeError> unescape(std::string_view body)
{
    return Unescaper(body).run();
}

NumberValue numberValue(std::string_view token)
{
    std::string digits;
    for (const char c : token) {
        if (c != '_')
            digits.push_back(c);
    }
    const char second = digits.size() > 1 ? static_cast<char>(digits[1] | 0x20) : '\0';
    if (digits[0] == '0' && (second == 'x' || second == 'o' || second == 'b'))
        return integerValue(digits.substr(2), second == 'x' ? 16 : second == 'o' ? 8 : 2);
    if ((digits.back() | 0x20) == 'j')
        return ImaginaryNumber{};
    if (digits.find_first_of(".eE") == std::string::npos)
        return integerValue(digits, 10);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    // Too large is infinity and too small is 0 in Python.
    if (error == std::errc::result_out_of_range) {
        const bool small = digits.find("e-") != std::string::npos
            || digits.find("E-") != std::string::npos || digits.find_first_of("eE") == digits.npos;
        return small ? 0.0 : HUGE_VAL;
    }
    return value;
}

} // namespace joinery::language
