// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/lexer/keywords.h"
#include "language/parser/supportednames.h"
#include "language/parser/treeparser.h"
#include "language/tree/visit.h"

#include <fmt/format.h>

#include <algorithm>

// The parser's cursor, its nodes, and how it words a failure.
namespace joinery::language {

namespace {

constexpr int maxDepth = 200; // of calls of the parser
constexpr int maxHeight = 400; // of a tree
constexpr std::size_t maxUnsupported = 100;

} // namespace

TreeParser::TreeParser(std::string_view source, LexedText lexed, Input input)
    : m_source(source), m_lexed(std::move(lexed)), m_tokens(m_lexed.tokens), m_input(input)
{
}

TreeParser::Depth::Depth(TreeParser &parser) : m_parser(parser)
{
    if (++m_parser.m_depth > maxDepth) {
        --m_parser.m_depth;
        m_parser.failTooDeep();
    }
}

const Token &TreeParser::peek(std::size_t ahead) const
{
    return m_tokens[std::min(m_index + ahead, m_tokens.size() - 1)];
}

bool TreeParser::isIdentifier() const
{
    return isKind(TokenKind::Name) && !isKeyword(current().text);
}

void TreeParser::advance()
{
    if (m_index + 1 < m_tokens.size())
        ++m_index;
}

bool TreeParser::accept(std::string_view word)
{
    if (!is(word))
        return false;
    advance();
    return true;
}

void TreeParser::expect(std::string_view word)
{
    if (!accept(word))
        failInvalid();
}

void TreeParser::force(std::string_view word)
{
    if (accept(word))
        return;
    if (isKind(TokenKind::Error))
        failInvalid();
    fail(fmt::format("expected '{}'", word), current().range());
}

std::string TreeParser::identifier()
{
    if (!isIdentifier())
        failInvalid();
    auto name = normalizedIdentifier(current().text);
    advance();
    return name;
}

void TreeParser::fail(std::string sentence, const PlaceRange &range) const
{
    if (m_input == Input::FormattedField)
        sentence.insert(0, "f-string: ");
    throw SyntaxFailure{syntaxError(std::move(sentence), range), current().begin.line};
}

void TreeParser::failIndentation(std::string sentence) const
{
    const auto range = current().range();
    throw SyntaxFailure{
        {.place = range.begin,
         .range = range,
         .python = std::move(sentence),
         .exception = "IndentationError"},
        range.begin.line};
}

void TreeParser::failInvalid()
{
    if (m_explaining)
        fail("invalid syntax", current().range());
    if (isKind(TokenKind::Error))
        throw SyntaxFailure{*m_lexed.error, current().begin.line};
    if (isKind(TokenKind::Indent))
        failIndentation("unexpected indent");
    if (isKind(TokenKind::Dedent))
        failIndentation("unexpected unindent");
    explainMissingComma();
    explainLegacyStatement();
    if (m_input == Input::FormattedField && isKind(TokenKind::EndOfText)) {
        // CPython reads the field in parentheses of its own and stumbles over the closing one.
        fail("invalid syntax", {current().begin, current().begin});
    }
    fail("invalid syntax", current().range());
}

void TreeParser::failTooDeep() const
{
    const auto range = current().range();
    throw SyntaxFailure{
        {.code = Diagnostic::Code::NestedTooDeeply, .place = range.begin, .range = range},
        range.begin.line};
}

bool TreeParser::wouldParse(const std::function<void()> &parse, Place *end, int *level)
{
    const auto index = m_index;
    const auto unsupportedCount = m_unsupported.size();
    const bool explaining = std::exchange(m_explaining, true);
    bool parsed = true;
    try {
        parse();
        if (end)
            *end = previous().end;
        if (level)
            *level = previous().level;
    } catch (const SyntaxFailure &) {
        parsed = false;
    }
    m_explaining = explaining;
    m_unsupported.resize(unsupportedCount);
    m_index = index;
    return parsed;
}

void TreeParser::explainMissingComma()
{
    if (m_index == 0 || m_disjunctionEnd != m_index || m_disjunctionBegin >= m_index)
        return;
    const auto &first = m_tokens[m_disjunctionBegin];
    const auto &second = m_tokens[m_disjunctionBegin + 1];
    const bool name = first.kind == TokenKind::Name && !isKeyword(first.text);
    const bool wordBeforeString = name && second.kind == TokenKind::String;
    const bool softKeyword = first.text == "match" || first.text == "case" || first.text == "_";
    const bool legacy =
        m_disjunctionBegin + 1 == m_index && (first.text == "print" || first.text == "exec");
    if (wordBeforeString || softKeyword || legacy)
        return;
    Place end;
    int level = 0;
    const auto parseNext = [this] { is("lambda") ? lambda() : expression(); };
    const bool parses = wouldParse(parseNext, &end, &level);
    if (parses && (level > 0 || m_input == Input::FormattedField))
        fail("invalid syntax. Perhaps you forgot a comma?", {first.begin, end});
}

void TreeParser::explainLegacyStatement()
{
    if (m_index == 0 || is("(") || previous().kind != TokenKind::Name)
        return;
    const auto word = previous().text;
    if (word != "print" && word != "exec")
        return;
    const auto begin = current().offset;
    std::size_t end = 0;
    const auto parseRest = [this, &end] {
        starExpressions();
        end = previous().offset + previous().text.size();
    };
    const PlaceRange named = previous().range();
    Place endPlace;
    if (!wouldParse(parseRest, &endPlace))
        return;
    Diagnostic diagnostic{
        .place = named.begin,
        .range = {named.begin, endPlace},
        .python =
            fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", word)};
    const auto rest = m_source.substr(begin, end - begin);
    if (word == "print" && m_input == Input::File) {
        diagnostic.code = Diagnostic::Code::PrintStatement;
        if (rest.find('\n') == std::string_view::npos)
            diagnostic.fix = mendedPrint(m_source, begin, end);
    }
    throw SyntaxFailure{diagnostic, current().begin.line};
}

void TreeParser::unsupported(
    Diagnostic::Code code, const PlaceRange &range, std::vector<std::string> arguments)
{
    if (m_unsupported.size() >= maxUnsupported)
        return;
    m_unsupported.push_back(language::unsupported(code, range, std::move(arguments)));
}

void TreeParser::unsupportedModule(const std::string &module, const PlaceRange &range)
{
    std::vector<std::string> arguments{module};
    if (auto meant = nearestModule(module))
        arguments.push_back(std::move(*meant));
    unsupported(Diagnostic::Code::UnsupportedModule, range, std::move(arguments));
}

void TreeParser::unsupportedExpression(const PlaceRange &range, std::string what)
{
    unsupported(Diagnostic::Code::UnsupportedExpression, range, {std::move(what)});
}

void TreeParser::unsupportedStatement(const PlaceRange &range, std::string keyword)
{
    unsupported(Diagnostic::Code::UnsupportedStatement, range, {std::move(keyword)});
}

ExpressionPtr TreeParser::make(Expression::Node node, const PlaceRange &range) const
{
    auto made = std::make_unique<Expression>(Expression{std::move(node), range});
    forEachChild(*made, [&made](const Expression &child) {
        made->height = std::max(made->height, child.height + 1);
    });
    if (made->height > maxHeight)
        failTooDeep();
    return made;
}

} // namespace joinery::language
