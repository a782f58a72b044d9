// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/formattedstring.h"

#include "language/parser/treeparser.h"
#include "language/utf8.h"

#include <fmt/format.h>

namespace joinery::language {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

} // namespace

void appendText(std::vector<FormattedString::Part> &parts, std::string text)
{
    if (text.empty())
        return;
    auto *last = parts.empty() ? nullptr : std::get_if<std::string>(&parts.back());
    if (last)
        *last += text;
    else
        parts.emplace_back(std::move(text));
}

FormattedStringParser::FormattedStringParser(
    TreeParser &parser, const Token &token, const StringLiteral &literal)
    : m_parser(parser),
      m_token(token),
      m_literal(literal),
      m_body(literal.body(token.text)),
      m_bodyOffset(token.offset + literal.bodyBegin)
{
}

void FormattedStringParser::fail(const std::string &sentence) const
{
    failWith("f-string: " + sentence);
}

void FormattedStringParser::failWith(std::string wholeSentence) const
{
    throw SyntaxFailure{syntaxError(std::move(wholeSentence), m_token.range()), m_token.begin.line};
}

void FormattedStringParser::failCharacter(char c) const
{
    const auto *what = c == '#' ? "'#'" : "a backslash";
    failWith(fmt::format("f-string expression part cannot include {}", what));
}

Place FormattedStringParser::placeOf(std::size_t offset) const
{
    const auto before = m_token.text.substr(0, m_literal.bodyBegin + offset);
    const auto newline = before.rfind('\n');
    if (newline == std::string_view::npos)
        return {
            m_token.begin.line, m_token.begin.column + static_cast<int>(codePointCount(before))};
    int line = m_token.begin.line;
    for (const char c : before)
        line += c == '\n' ? 1 : 0;
    return {line, 1 + static_cast<int>(codePointCount(before.substr(newline + 1)))};
}

void FormattedStringParser::parseInto(Parts &parts)
{
    parseParts(parts, 0);
}

void FormattedStringParser::parseParts(Parts &parts, int level)
{
    while (!atEnd()) {
        parseLiteral(parts, level);
        if (atEnd() || (level > 0 && peek() == '}'))
            return;
        parseField(parts, level);
    }
}

/// Up to a field, the end, or the end of a format spec.
void FormattedStringParser::parseLiteral(Parts &parts, int level)
{
    std::string text;
    auto begin = m_at;
    const auto flush = [&](std::size_t end) {
        const auto piece = m_body.substr(begin, end - begin);
        auto value = m_literal.raw ? std::string(piece) : std::string();
        if (!m_literal.raw) {
            auto unescaped = unescape(piece);
            if (!unescaped && !unescaped.error().sentence.empty())
                failWith(unescaped.error().sentence);
            if (!unescaped)
                m_parser.unsupportedExpression(m_token.range(), "\\N{…}");
            else
                value = std::move(*unescaped);
        }
        text += value;
    };
    while (!atEnd()) {
        const char c = peek();
        if (c == '\\' && !m_literal.raw && (peek(1) == 'N') && peek(2) == '{') {
            m_at = std::min(m_body.find('}', m_at), m_body.size() - 1) + 1;
            continue;
        }
        if (c == '\\' && !m_literal.raw && peek(1) != '{' && peek(1) != '}') {
            m_at = std::min(m_at + 2, m_body.size());
            continue;
        }
        if (c != '{' && c != '}') {
            ++m_at;
            continue;
        }
        const bool doubled = level == 0 && peek(1) == c;
        if (!doubled) {
            if (c == '}' && level == 0)
                fail("single '}' is not allowed");
            break;
        }
        flush(m_at + 1);
        m_at += 2;
        begin = m_at;
    }
    flush(m_at);
    appendText(parts, std::move(text));
}

void FormattedStringParser::parseField(Parts &parts, int level)
{
    if (level >= 2)
        fail("expressions nested too deeply");
    ++m_at;
    const auto begin = m_at;
    skipExpression();
    const auto end = m_at;
    if (atEnd() && m_body.substr(begin).find_first_not_of(" \t\n\f") == std::string_view::npos)
        fail("expecting '}'");
    auto field = std::make_unique<FormattedString::Field>();
    field->value = parseExpression(begin, end);
    if (atEnd())
        fail("expecting '}'");
    bool shown = false;
    if (peek() == '=') {
        shown = true;
        ++m_at;
        while (isSpace(peek()))
            ++m_at;
        appendText(parts, std::string(m_body.substr(begin, m_at - begin)));
    }
    if (peek() == '!')
        parseConversion(*field);
    const bool specified = peek() == ':' && !atEnd();
    if (specified) {
        ++m_at;
        parseParts(field->formatSpec, level + 1);
    }
    if (atEnd() || peek() != '}')
        fail("expecting '}'");
    ++m_at;
    if (shown && !field->conversion && !specified)
        field->conversion = 'r';
    parts.emplace_back(std::move(field));
}

void FormattedStringParser::parseConversion(FormattedString::Field &field)
{
    ++m_at;
    if (atEnd())
        fail("expecting '}'");
    const auto begin = m_at;
    while (!atEnd() && peek() != '}' && peek() != ':')
        ++m_at;
    const auto word = m_body.substr(begin, m_at - begin);
    if (word != "r" && word != "s" && word != "a")
        fail(fmt::format("invalid conversion character: expected 's', 'r', or 'a'"));
    field.conversion = word.front();
}

void FormattedStringParser::skipQuoted()
{
    const char quote = peek();
    const std::size_t size = peek(1) == quote && peek(2) == quote ? 3 : 1;
    const auto mark = m_body.substr(m_at, size);
    for (m_at += size; m_body.substr(m_at, size) != mark; ++m_at) {
        if (atEnd())
            fail("unterminated string");
        if (peek() == '\\')
            failCharacter('\\');
    }
    m_at += size;
}

void FormattedStringParser::skipExpression()
{
    std::string open;
    while (!atEnd()) {
        const char c = peek();
        if (c == '\\' || c == '#')
            failCharacter(c);
        if (c == '"' || c == '\'') {
            skipQuoted();
            continue;
        }
        if (open.empty() && std::string_view("!:}=<>").find(c) != std::string_view::npos) {
            if (peek(1) == '=' && c != ':' && c != '}') {
                m_at += 2;
                continue;
            }
            if (c != '<' && c != '>')
                return;
        }
        if (c == '(' || c == '[' || c == '{') {
            open.push_back(c);
        } else if (c == ')' || c == ']' || c == '}') {
            if (open.empty())
                fail(fmt::format("unmatched '{}'", c));
            const char opened = open.back();
            open.pop_back();
            if ((opened == '(' ? ')' : opened == '[' ? ']' : '}') != c)
                fail(fmt::format(
                    "closing parenthesis '{}' does not match opening parenthesis '{}'", c, opened));
        }
        ++m_at;
    }
    if (!open.empty())
        fail(fmt::format("unmatched '{}'", open.back()));
}

ExpressionPtr FormattedStringParser::parseExpression(std::size_t begin, std::size_t end)
{
    const auto text = m_body.substr(begin, end - begin);
    if (text.find_first_not_of(" \t\n\f\r") == std::string_view::npos)
        fail("empty expression not allowed");
    const auto source = m_parser.m_source;
    auto lexed = lexEmbedded(source, m_bodyOffset + begin, m_bodyOffset + end, placeOf(begin));
    if (lexed.error && lexed.errorPrevails)
        throw SyntaxFailure{*lexed.error, lexed.error->place.line};
    TreeParser inner(source, std::move(lexed), TreeParser::Input::FormattedField);
    auto value = inner.parseField({placeOf(begin - 1), placeOf(end + 1)}, m_parser.m_depth);
    for (auto &diagnostic : inner.takeUnsupported())
        m_parser.m_unsupported.push_back(std::move(diagnostic));
    return value;
}

} // namespace joinery::language
