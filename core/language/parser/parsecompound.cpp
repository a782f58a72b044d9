// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/treeparser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

// Statements with a block.
namespace joinery::language {

bool TreeParser::startsCompound() const
{
    constexpr std::array<std::string_view, 9> keywords = {"if",  "while", "for", "try",  "with",
                                                          "def", "class", "@",   "async"};
    return std::ranges::any_of(keywords, [this](std::string_view word) { return is(word); });
}

Statement TreeParser::compoundStatement()
{
    const Depth depth(*this);
    auto begin = current().begin;
    Statement made;
    if (is("@")) {
        made.node = decorated();
        // As in CPython, a decorated function begins at its def.
        begin = made.as<FunctionDefinition>() || made.as<ClassDefinition>() ? m_definition : begin;
    } else {
        made.node = compoundNode();
    }
    // The block's own end: behind the last statement, not its newline.
    made.range = {begin, m_blockEnd};
    return made;
}

Statement::Node TreeParser::compoundNode()
{
    if (is("if"))
        return ifStatement();
    if (is("while"))
        return whileStatement();
    if (is("for"))
        return forStatement();
    if (is("try"))
        return tryStatement();
    if (is("with"))
        return withStatement();
    if (is("class"))
        return classDefinition();
    if (is("async"))
        return asynchronous();
    return function({});
}

void TreeParser::colon()
{
    if (accept(":"))
        return;
    if (isKind(TokenKind::NewLine))
        fail("expected ':'", current().range());
    failInvalid();
}

/// what: as in "expected an indented block after 'if' statement on line 3".
Block TreeParser::block(std::string_view what, int line)
{
    Block made;
    if (!isKind(TokenKind::NewLine)) {
        simpleStatements(made);
        m_blockEnd = made.back().range.end;
        return made;
    }
    advance();
    if (isKind(TokenKind::Error))
        failInvalid();
    if (!isKind(TokenKind::Indent))
        failIndentation(fmt::format("expected an indented block after {} on line {}", what, line));
    advance();
    while (!isKind(TokenKind::Dedent)) {
        if (isKind(TokenKind::EndOfText))
            break;
        statement(made);
    }
    if (isKind(TokenKind::Dedent))
        advance();
    if (!made.empty())
        m_blockEnd = made.back().range.end;
    return made;
}

Block TreeParser::elseBlock()
{
    const int line = current().begin.line;
    if (!accept("else"))
        return {};
    force(":");
    return block("'else' statement", line);
}

/// An if or an elif.
Statement::Node TreeParser::ifStatement()
{
    const Depth depth(*this);
    const auto keyword = current();
    advance();
    If made;
    made.test = namedExpression();
    colon();
    made.body = block(fmt::format("'{}' statement", keyword.text), keyword.begin.line);
    if (is("elif")) {
        const auto begin = current().begin;
        Statement inner;
        inner.node = ifStatement();
        inner.range = {begin, m_blockEnd};
        made.orElse.push_back(std::move(inner));
    } else {
        made.orElse = elseBlock();
    }
    return made;
}

Statement::Node TreeParser::whileStatement()
{
    const int line = current().begin.line;
    advance();
    While made;
    made.test = namedExpression();
    colon();
    made.body = block("'while' statement", line);
    made.orElse = elseBlock();
    return made;
}

Statement::Node TreeParser::forStatement()
{
    const int line = current().begin.line;
    advance();
    For made;
    made.target = targets();
    checkTarget(*made.target, TargetUse::Assign);
    expect("in");
    made.iterable = starExpressions();
    colon();
    made.body = block("'for' statement", line);
    made.orElse = elseBlock();
    return made;
}

Statement::Node TreeParser::tryStatement()
{
    const int line = current().begin.line;
    advance();
    force(":");
    Try made;
    made.body = block("'try' statement", line);
    while (is("except"))
        made.handlers.push_back(exceptHandler());
    if (made.handlers.empty() && !is("finally")) {
        if (isKind(TokenKind::Error))
            failInvalid();
        fail("expected 'except' or 'finally' block", current().range());
    }
    if (!made.handlers.empty())
        made.orElse = elseBlock();
    const int finallyLine = current().begin.line;
    if (accept("finally")) {
        force(":");
        made.finalBody = block("'finally' statement", finallyLine);
    }
    return made;
}

ExceptHandler TreeParser::exceptHandler()
{
    const auto begin = current().begin;
    advance();
    ExceptHandler made;
    if (is("*")) {
        unsupportedStatement({begin, current().end}, "except*");
        advance();
    }
    if (!is(":") && !isKind(TokenKind::NewLine)) {
        const auto typeBegin = current().begin;
        made.type = expression();
        if (is(","))
            fail("multiple exception types must be parenthesized", {typeBegin, current().end});
        if (accept("as"))
            made.name = identifier();
    }
    colon();
    made.body = block("'except' statement", begin.line);
    made.range = {begin, m_blockEnd};
    return made;
}

WithItem TreeParser::withItem()
{
    WithItem made;
    made.context = expression();
    if (!accept("as"))
        return made;
    made.target = starExpression();
    checkTarget(*made.target, TargetUse::Assign);
    return made;
}

/// with (a as b, c as d): whose brackets are not part of an expression.
bool TreeParser::acceptParenthesizedWithItems(std::vector<WithItem> &items)
{
    if (!is("("))
        return false;
    std::size_t end = 0;
    const auto parse = [this, &items, &end] {
        items.clear();
        advance();
        do {
            if (is(")") && !items.empty())
                break;
            items.push_back(withItem());
        } while (accept(","));
        expect(")");
        if (!is(":"))
            failInvalid();
        end = m_index;
    };
    if (!wouldParse(parse))
        return false;
    m_index = end;
    return true;
}

std::vector<WithItem> TreeParser::withItems()
{
    std::vector<WithItem> items;
    if (acceptParenthesizedWithItems(items))
        return items;
    items.clear();
    do {
        items.push_back(withItem());
    } while (accept(","));
    return items;
}

Statement::Node TreeParser::withStatement()
{
    const int line = current().begin.line;
    advance();
    With made;
    made.items = withItems();
    colon();
    made.body = block("'with' statement", line);
    return made;
}

Statement::Node TreeParser::function(std::vector<ExpressionPtr> decorators)
{
    const int line = current().begin.line;
    expect("def");
    FunctionDefinition made;
    made.decorators = std::move(decorators);
    made.name = identifier();
    force("(");
    made.parameters = parameters(")", Annotations::Allowed);
    expect(")");
    if (accept("->"))
        expression();
    force(":");
    made.body = block("function definition", line);
    return made;
}

Statement::Node TreeParser::classDefinition()
{
    const int line = current().begin.line;
    advance();
    ClassDefinition made;
    const auto nameBegin = current();
    made.name = identifier();
    if (is("(")) {
        auto bases = call(make(Name{made.name}, nameBegin.range()), nameBegin.begin);
        auto &arguments = std::get<Call>(bases->node);
        if (!arguments.keywords.empty())
            unsupportedExpression(arguments.keywords.front().value->range, "class keyword");
        made.bases = std::move(arguments.arguments);
    }
    colon();
    made.body = block("class definition", line);
    return made;
}

Statement::Node TreeParser::decorated()
{
    const auto begin = current().range();
    std::vector<ExpressionPtr> decorators;
    while (accept("@")) {
        decorators.push_back(namedExpression());
        if (!isKind(TokenKind::NewLine))
            failInvalid();
        advance();
    }
    m_definition = current().begin;
    if (is("class")) {
        unsupportedStatement(begin, "class decorator");
        auto made = classDefinition();
        return made;
    }
    if (is("async"))
        return asynchronous();
    const auto definition = m_definition;
    auto made = function(std::move(decorators));
    m_definition = definition;
    return made;
}

/// async in front of def, for or with: told, and the rest parsed as if it were not there.
Statement::Node TreeParser::asynchronous()
{
    const auto range = current().range();
    advance();
    if (!is("def") && !is("for") && !is("with"))
        failInvalid();
    unsupportedStatement(range, "async");
    return compoundNode();
}

std::vector<Parameter> TreeParser::parameters(std::string_view close, Annotations annotations)
{
    std::vector<Parameter> made;
    auto kind = Parameter::Kind::Normal;
    bool bareStar = false;
    while (!is(close)) {
        const auto range = current().range();
        if (!made.empty() && made.back().kind == Parameter::Kind::VarKeywords)
            fail("arguments cannot follow var-keyword argument", range);
        if (is("(")) {
            fail(
                annotations == Annotations::Allowed
                    ? "Function parameters cannot be parenthesized"
                    : "Lambda expression parameters cannot be parenthesized",
                range);
        }
        if (is("/")) {
            if (made.empty())
                fail("at least one argument must precede /", range);
            unsupportedExpression(range, "/");
            advance();
        } else if (accept("**")) {
            if (bareStar)
                fail("named arguments must follow bare *", range);
            parameter(made, Parameter::Kind::VarKeywords, close, annotations);
        } else if (accept("*")) {
            if (kind == Parameter::Kind::KeywordOnly)
                fail("* argument may appear only once", range);
            kind = Parameter::Kind::KeywordOnly;
            bareStar = is(",") || is(close);
            if (is(close) || (is(",") && (peek().is(close) || peek().is("**"))))
                fail("named arguments must follow bare *", range);
            if (!bareStar)
                parameter(made, Parameter::Kind::VarArgs, close, annotations);
        } else {
            parameter(made, kind, close, annotations);
            bareStar = false;
        }
        if (!accept(",") && !is(close))
            failInvalid();
    }
    return made;
}

void TreeParser::parameter(
    std::vector<Parameter> &parameters, Parameter::Kind kind, std::string_view close,
    Annotations annotations)
{
    const auto range = current().range();
    Parameter made;
    made.kind = kind;
    made.name = identifier();
    if (annotations == Annotations::Allowed && accept(":")) {
        if (kind == Parameter::Kind::VarArgs)
            starExpression();
        else
            expression();
    }
    if (is("=")) {
        if (kind == Parameter::Kind::VarArgs)
            fail("var-positional argument cannot have default value", current().range());
        if (kind == Parameter::Kind::VarKeywords)
            fail("var-keyword argument cannot have default value", current().range());
        if (peek().is(",") || peek().is(close))
            fail("expected default value expression", current().range());
        advance();
        made.defaultValue = expression();
    } else if (kind == Parameter::Kind::Normal && !parameters.empty()) {
        const auto &last = parameters.back();
        if (last.kind == Parameter::Kind::Normal && last.defaultValue)
            fail("non-default argument follows default argument", range);
    }
    made.range = range;
    parameters.push_back(std::move(made));
}

/// match is no keyword, so only its whole shape tells it: match …: and an indented case.
bool TreeParser::startsMatch() const
{
    if (!is("match"))
        return false;
    auto at = m_index + 1;
    while (at + 2 < m_tokens.size() && m_tokens[at].kind != TokenKind::NewLine)
        ++at;
    return at + 2 < m_tokens.size() && m_tokens[at - 1].is(":") && at > m_index + 2
        && m_tokens[at + 1].kind == TokenKind::Indent && m_tokens[at + 2].is("case");
}

void TreeParser::skipMatch()
{
    unsupportedStatement(current().range(), "match");
    while (!isKind(TokenKind::Indent))
        advance();
    int depth = 0;
    do {
        if (isKind(TokenKind::Error))
            failInvalid();
        depth += isKind(TokenKind::Indent) ? 1 : 0;
        depth -= isKind(TokenKind::Dedent) ? 1 : 0;
        m_blockEnd = previous().end;
        advance();
    } while (depth > 0 && !isKind(TokenKind::EndOfText));
}

} // namespace joinery::language
