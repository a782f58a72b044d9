// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/literals.h"
#include "language/parser/treeparser.h"
#include "language/tree/visit.h"

#include <algorithm>

// Atoms and what stands in brackets.
namespace joinery::language {

ExpressionPtr TreeParser::primary()
{
    const auto begin = current().begin;
    auto value = atom();
    for (;;) {
        if (accept(".")) {
            auto name = identifier();
            value = make(Attribute{std::move(value), std::move(name)}, from(begin));
        } else if (is("(")) {
            value = call(std::move(value), begin);
        } else if (is("[")) {
            value = subscript(std::move(value), begin);
        } else {
            return value;
        }
    }
}

/// begin: of the function, its brackets included.
ExpressionPtr TreeParser::call(ExpressionPtr function, Place begin)
{
    const auto open = current().begin;
    Call made;
    made.function = std::move(function);
    advance();
    while (!is(")")) {
        argument(made, open);
        if (!is(")"))
            expect(",");
    }
    advance();
    return make(std::move(made), from(begin));
}

void TreeParser::argument(Call &call, Place open)
{
    const auto begin = current().begin;
    if (is("**")) {
        advance();
        auto value = expression();
        call.keywords.push_back({std::nullopt, std::move(value), from(begin)});
    } else if (accept("*")) {
        const auto unpacksKeywords = [](const Keyword &keyword) {
            return !keyword.name.has_value();
        };
        auto value = expression();
        auto starred = make(Starred{std::move(value)}, from(begin));
        if (std::ranges::any_of(call.keywords, unpacksKeywords))
            fail(
                "iterable argument unpacking follows keyword argument unpacking",
                call.function->range);
        call.arguments.push_back(std::move(starred));
    } else if (isKind(TokenKind::Name) && peek().is("=")) {
        keywordArgument(call);
    } else {
        positionalArgument(call, open);
    }
}

void TreeParser::keywordArgument(Call &call)
{
    const auto name = current();
    if (is("True") || is("False") || is("None"))
        fail("cannot assign to " + std::string(name.text), {name.begin, peek().end});
    auto keyword = identifier();
    const auto equals = current();
    advance();
    auto value = expression();
    if (startsGenerators())
        fail(
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            {name.begin, equals.end});
    if (is("="))
        fail(
            "expression cannot contain assignment, perhaps you meant \"==\"?",
            {value->range.begin, current().end});
    call.keywords.push_back({std::move(keyword), std::move(value), from(name.begin)});
}

void TreeParser::positionalArgument(Call &call, Place open)
{
    const auto begin = current().begin;
    ExpressionPtr value;
    if (isIdentifier() && peek().is(":="))
        value = namedExpression();
    else
        value = expression();
    if (is("="))
        fail(
            "expression cannot contain assignment, perhaps you meant \"==\"?",
            {begin, current().end});
    if (startsGenerators()) {
        const bool alone = call.arguments.empty() && call.keywords.empty();
        auto list = generators();
        const auto end = previous().end;
        if (!alone || !is(")"))
            fail("Generator expression must be parenthesized", {begin, end});
        value = make(
            Comprehension{
                Comprehension::Kind::Generator, nullptr, std::move(value), std::move(list), {}},
            {open, current().end});
    }
    if (!call.keywords.empty()) {
        const bool unpacking = !call.keywords.back().name
            || std::ranges::any_of(call.keywords, [](const Keyword &k) { return !k.name; });
        if (is(")") || is(","))
            fail(
                unpacking ? "positional argument follows keyword argument unpacking"
                          : "positional argument follows keyword argument",
                current().range());
    }
    call.arguments.push_back(std::move(value));
}

ExpressionPtr TreeParser::subscript(ExpressionPtr value, Place begin)
{
    const auto open = current().begin;
    advance();
    auto index = slices();
    expect("]");
    return make(Subscript{std::move(value), std::move(index), {open, previous().end}}, from(begin));
}

ExpressionPtr TreeParser::slices()
{
    const auto begin = current().begin;
    auto first = slice();
    if (!is(",") && !first->as<Starred>())
        return first;
    TupleDisplay tuple;
    tuple.elements.push_back(std::move(first));
    while (accept(",") && !is("]"))
        tuple.elements.push_back(slice());
    return make(std::move(tuple), from(begin));
}

ExpressionPtr TreeParser::slice()
{
    const auto begin = current().begin;
    Slice made;
    if (!is(":")) {
        auto value = starNamedExpression();
        if (!is(":"))
            return value;
        made.lower = std::move(value);
    }
    advance();
    if (!is(":") && !is("]") && !is(","))
        made.upper = expression();
    if (accept(":") && !is("]") && !is(","))
        made.step = expression();
    return make(std::move(made), from(begin));
}

ExpressionPtr TreeParser::atom()
{
    const auto range = current().range();
    if (isIdentifier())
        return make(Name{identifier()}, range);
    if (isKind(TokenKind::Number))
        return number();
    if (isKind(TokenKind::String))
        return strings();
    if (is("("))
        return group();
    if (is("["))
        return list();
    if (is("{"))
        return braces();
    if (accept("None"))
        return make(Constant{None{}}, range);
    if (accept("True"))
        return make(Constant{true}, range);
    if (accept("False"))
        return make(Constant{false}, range);
    if (accept("..."))
        return make(Constant{Ellipsis{}}, range);
    failInvalid();
}

ExpressionPtr TreeParser::number()
{
    const auto range = current().range();
    const auto value = numberValue(current().text);
    Constant constant{std::int64_t{0}};
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        constant.value = *integer;
    else if (const auto *real = std::get_if<double>(&value))
        constant.value = *real;
    else if (std::holds_alternative<ImaginaryNumber>(value))
        unsupportedExpression(range, "complex");
    else
        unsupported(Diagnostic::Code::IntegerTooLarge, range, {std::string(current().text)});
    advance();
    return make(std::move(constant), range);
}

ExpressionPtr TreeParser::group()
{
    const auto begin = current().begin;
    advance();
    if (accept(")"))
        return make(TupleDisplay{}, from(begin));
    if (is("yield")) {
        auto value = yieldExpression();
        expect(")");
        return value;
    }
    if (is("**"))
        fail("cannot use double starred expression here", current().range());
    auto first = starNamedExpression();
    if (startsGenerators())
        return comprehension(Comprehension::Kind::Generator, begin, nullptr, std::move(first), ")");
    if (is(",")) {
        auto made = elements(")", std::move(first));
        return make(TupleDisplay{std::move(made)}, from(begin));
    }
    if (is(")") && first->as<Starred>())
        fail("cannot use starred expression here", first->range);
    expect(")");
    return first;
}

/// From the comma behind the first to the closing bracket.
std::vector<ExpressionPtr> TreeParser::elements(std::string_view close, ExpressionPtr first)
{
    std::vector<ExpressionPtr> made;
    made.push_back(std::move(first));
    while (!is(close)) {
        expect(",");
        if (startsGenerators() && close != ")")
            fail(
                "did you forget parentheses around the comprehension target?",
                {made.front()->range.begin, previous().end});
        if (is(close))
            break;
        made.push_back(starNamedExpression());
        if (startsGenerators() && close != ")")
            fail(
                "did you forget parentheses around the comprehension target?",
                {made.front()->range.begin, previous().end});
    }
    advance();
    return made;
}

ExpressionPtr TreeParser::list()
{
    const auto begin = current().begin;
    advance();
    if (accept("]"))
        return make(ListDisplay{}, from(begin));
    auto first = starNamedExpression();
    if (startsGenerators())
        return comprehension(Comprehension::Kind::List, begin, nullptr, std::move(first), "]");
    auto made = elements("]", std::move(first));
    return make(ListDisplay{std::move(made)}, from(begin));
}

ExpressionPtr TreeParser::braces()
{
    const auto begin = current().begin;
    advance();
    if (accept("}"))
        return make(DictDisplay{}, from(begin));
    if (is("**"))
        return dict(begin, nullptr);
    auto first = starNamedExpression();
    if (is(":") && !first->as<Starred>())
        return dict(begin, std::move(first));
    if (startsGenerators())
        return comprehension(Comprehension::Kind::Set, begin, nullptr, std::move(first), "}");
    return set(begin, std::move(first));
}

ExpressionPtr TreeParser::set(Place begin, ExpressionPtr first)
{
    auto made = elements("}", std::move(first));
    return make(SetDisplay{std::move(made)}, from(begin));
}

/// The cursor is at ":" behind the first key, or at the first "**" if there is no key.
ExpressionPtr TreeParser::dict(Place begin, ExpressionPtr firstKey)
{
    DictDisplay made;
    auto key = std::move(firstKey);
    do {
        if (is("}"))
            break;
        const auto stars = current().range();
        if (!key && accept("**")) {
            made.items.emplace_back(nullptr, bitwiseOr());
            if (startsGenerators())
                fail("dict unpacking cannot be used in dict comprehension", stars);
            continue;
        }
        if (!key)
            key = expression();
        auto value = dictValue(*key);
        if (made.items.empty() && startsGenerators())
            return comprehension(
                Comprehension::Kind::Dict, begin, std::move(key), std::move(value), "}");
        made.items.emplace_back(std::move(key), std::move(value));
        key = nullptr;
    } while (accept(","));
    expect("}");
    return make(std::move(made), from(begin));
}

ExpressionPtr TreeParser::dictValue(const Expression &key)
{
    const auto colonRange = current().range();
    if (!is(":")) {
        if (isKind(TokenKind::Error))
            failInvalid();
        explainMissingComma();
        const auto end = key.range.end;
        fail("':' expected after dictionary key", {{end.line, end.column - 1}, end});
    }
    advance();
    if (is("}") || is(","))
        fail("expression expected after dictionary key and ':'", colonRange);
    if (is("*"))
        fail("cannot use a starred expression in a dictionary value", current().range());
    return expression();
}

bool TreeParser::startsGenerators() const
{
    return is("for") || (is("async") && peek().is("for"));
}

std::vector<Generator> TreeParser::generators()
{
    std::vector<Generator> made;
    while (startsGenerators()) {
        if (is("async")) {
            unsupportedExpression(current().range(), "async");
            advance();
        }
        advance();
        Generator generator;
        generator.target = targets();
        checkTarget(*generator.target, TargetUse::Assign);
        expect("in");
        generator.iterable = disjunction();
        while (accept("if"))
            generator.conditions.push_back(disjunction());
        made.push_back(std::move(generator));
    }
    return made;
}

ExpressionPtr TreeParser::comprehension(
    Comprehension::Kind kind, Place begin, ExpressionPtr key, ExpressionPtr element,
    std::string_view close)
{
    if (element->as<Starred>())
        fail("iterable unpacking cannot be used in comprehension", element->range);
    auto list = generators();
    expect(close);
    return make(
        Comprehension{kind, std::move(key), std::move(element), std::move(list), {}}, from(begin));
}

} // namespace joinery::language
