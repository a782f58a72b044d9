// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/treeparser.h"

#include <fmt/format.h>

#include <array>

// Expressions, from the loosest to the tightest binding.
namespace joinery::language {

namespace {

struct OperatorEntry {
    std::string_view text;
    BinaryOperator op;
    int precedence;
};

constexpr std::array<OperatorEntry, 12> binaryOperators = {
    {{"|", BinaryOperator::BitOr, 1},
     {"^", BinaryOperator::BitXor, 2},
     {"&", BinaryOperator::BitAnd, 3},
     {"<<", BinaryOperator::LeftShift, 4},
     {">>", BinaryOperator::RightShift, 4},
     {"+", BinaryOperator::Add, 5},
     {"-", BinaryOperator::Subtract, 5},
     {"*", BinaryOperator::Multiply, 6},
     {"/", BinaryOperator::Divide, 6},
     {"//", BinaryOperator::FloorDivide, 6},
     {"%", BinaryOperator::Modulo, 6},
     {"@", BinaryOperator::Multiply, 6}}}; // Told to be unsupported where it is met.

const OperatorEntry *binaryOperator(const Token &token)
{
    if (token.kind != TokenKind::Operator)
        return nullptr;
    for (const auto &entry : binaryOperators) {
        if (entry.text == token.text)
            return &entry;
    }
    return nullptr;
}

} // namespace

ExpressionPtr TreeParser::starExpressions()
{
    const auto begin = current().begin;
    auto first = starExpression();
    if (!is(","))
        return first;
    TupleDisplay tuple;
    tuple.elements.push_back(std::move(first));
    while (accept(",") && startsExpression())
        tuple.elements.push_back(starExpression());
    return make(std::move(tuple), from(begin));
}

ExpressionPtr TreeParser::starExpression()
{
    const auto begin = current().begin;
    if (!accept("*"))
        return expression();
    auto value = bitwiseOr();
    return make(Starred{std::move(value)}, from(begin));
}

ExpressionPtr TreeParser::starNamedExpression()
{
    const auto begin = current().begin;
    if (!accept("*"))
        return namedExpression();
    auto value = bitwiseOr();
    return make(Starred{std::move(value)}, from(begin));
}

ExpressionPtr TreeParser::namedExpression()
{
    const auto begin = current().begin;
    if (isIdentifier() && peek().is(":=")) {
        auto target = identifier();
        advance();
        auto value = expression();
        return make(NamedExpression{std::move(target), std::move(value)}, from(begin));
    }
    auto value = expression();
    if (is(":="))
        fail(
            fmt::format("cannot use assignment expressions with {}", kindOf(*value)), value->range);
    if (is("="))
        explainAssignmentInTest(*value);
    return value;
}

/// `if x = 3:` and its kin. Returns where CPython has no better words.
void TreeParser::explainAssignmentInTest(const Expression &left)
{
    if (m_explaining)
        return;
    Place end;
    const auto parseRight = [this] {
        advance();
        bitwiseOr();
        if (is("=") || is(":="))
            failInvalid();
    };
    if (!wouldParse(parseRight, &end))
        return;
    if (left.as<Name>())
        fail(
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            {left.range.begin, end});
    const auto *comprehension = left.as<Comprehension>();
    const bool generator = comprehension && comprehension->kind == Comprehension::Kind::Generator;
    const auto *constant = left.as<Constant>();
    const bool keyword = constant
        && (std::holds_alternative<None>(constant->value)
            || std::holds_alternative<bool>(constant->value));
    const bool enclosed = previous().is(")") && previous().end != left.range.end;
    const bool looser = left.as<Comparison>() || left.as<BooleanOperation>()
        || left.as<Conditional>() || left.as<Lambda>()
        || (left.as<UnaryOperation>() && left.as<UnaryOperation>()->op == UnaryOperator::Not);
    if (left.as<ListDisplay>() || left.as<TupleDisplay>() || generator || keyword
        || (looser && !enclosed))
        return;
    fail(
        fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?", kindOf(left)),
        left.range);
}

bool TreeParser::startsExpression() const
{
    constexpr std::array<std::string_view, 11> openers = {"(", "[",   "{",   "-",      "+",    "~",
                                                          "*", "...", "not", "lambda", "await"};
    if (isKind(TokenKind::Number) || isKind(TokenKind::String) || isIdentifier())
        return true;
    if (is("None") || is("True") || is("False"))
        return true;
    for (const auto opener : openers) {
        if (is(opener))
            return true;
    }
    return false;
}

ExpressionPtr TreeParser::expression()
{
    const Depth depth(*this);
    const auto begin = current().begin;
    if (is("lambda"))
        return lambda();
    auto body = disjunction();
    if (!is("if"))
        return body;
    const auto ifIndex = m_index;
    advance();
    auto test = disjunction();
    if (!is("else")) {
        if (is(":") || isKind(TokenKind::Error)) {
            m_index = is(":") ? ifIndex : m_index;
            failInvalid();
        }
        fail("expected 'else' after 'if' expression", from(begin));
    }
    advance();
    auto orElse = expression();
    return make(Conditional{std::move(test), std::move(body), std::move(orElse)}, from(begin));
}

ExpressionPtr TreeParser::lambda()
{
    const auto begin = current().begin;
    advance();
    auto list = parameters(":", Annotations::None);
    expect(":");
    auto body = expression();
    return make(Lambda{std::move(list), std::move(body), {}}, from(begin));
}

ExpressionPtr TreeParser::disjunction()
{
    const auto first = m_index;
    const auto begin = current().begin;
    auto value = conjunction();
    if (is("or")) {
        BooleanOperation operation{BooleanOperator::Or, {}};
        operation.values.push_back(std::move(value));
        while (accept("or"))
            operation.values.push_back(conjunction());
        value = make(std::move(operation), from(begin));
    }
    m_disjunctionBegin = first;
    m_disjunctionEnd = m_index;
    return value;
}

ExpressionPtr TreeParser::conjunction()
{
    const auto begin = current().begin;
    auto value = inversion();
    if (!is("and"))
        return value;
    BooleanOperation operation{BooleanOperator::And, {}};
    operation.values.push_back(std::move(value));
    while (accept("and"))
        operation.values.push_back(inversion());
    return make(std::move(operation), from(begin));
}

ExpressionPtr TreeParser::inversion()
{
    const auto begin = current().begin;
    if (!accept("not"))
        return comparison();
    const Depth depth(*this);
    auto operand = inversion();
    return make(UnaryOperation{UnaryOperator::Not, std::move(operand)}, from(begin));
}

std::optional<ComparisonOperator> TreeParser::acceptComparison()
{
    struct Entry {
        std::string_view first;
        std::string_view second;
        ComparisonOperator op;
    };
    constexpr std::array<Entry, 10> operators = {
        {{"==", "", ComparisonOperator::Equal},
         {"!=", "", ComparisonOperator::NotEqual},
         {"<=", "", ComparisonOperator::LessEqual},
         {"<", "", ComparisonOperator::Less},
         {">=", "", ComparisonOperator::GreaterEqual},
         {">", "", ComparisonOperator::Greater},
         {"not", "in", ComparisonOperator::NotIn},
         {"in", "", ComparisonOperator::In},
         {"is", "not", ComparisonOperator::IsNot},
         {"is", "", ComparisonOperator::Is}}};
    for (const auto &entry : operators) {
        if (!is(entry.first) || (!entry.second.empty() && !peek().is(entry.second)))
            continue;
        advance();
        if (!entry.second.empty())
            advance();
        return entry.op;
    }
    return std::nullopt;
}

ExpressionPtr TreeParser::comparison()
{
    const auto begin = current().begin;
    auto left = bitwiseOr();
    Comparison chain;
    while (const auto op = acceptComparison())
        chain.rest.emplace_back(*op, bitwiseOr());
    if (chain.rest.empty())
        return left;
    chain.left = std::move(left);
    return make(std::move(chain), from(begin));
}

ExpressionPtr TreeParser::binary(int precedence)
{
    const auto begin = current().begin;
    auto left = unary();
    for (;;) {
        const auto *entry = binaryOperator(current());
        if (!entry || entry->precedence < precedence)
            return left;
        const auto operatorRange = current().range();
        if (entry->text == "@")
            unsupportedExpression(operatorRange, "@");
        advance();
        auto right = binary(entry->precedence + 1);
        left = make(
            BinaryOperation{entry->op, std::move(left), std::move(right), operatorRange},
            from(begin));
    }
}

ExpressionPtr TreeParser::unary()
{
    const auto begin = current().begin;
    std::optional<UnaryOperator> op;
    if (is("-"))
        op = UnaryOperator::Minus;
    else if (is("+"))
        op = UnaryOperator::Plus;
    else if (is("~"))
        op = UnaryOperator::Invert;
    if (!op)
        return power();
    const Depth depth(*this);
    advance();
    auto operand = unary();
    return make(UnaryOperation{*op, std::move(operand)}, from(begin));
}

ExpressionPtr TreeParser::power()
{
    const auto begin = current().begin;
    if (is("await")) {
        unsupportedExpression(current().range(), "await");
        advance();
    }
    auto left = primary();
    if (!is("**"))
        return left;
    const Depth depth(*this);
    const auto operatorRange = current().range();
    advance();
    auto right = unary();
    return make(
        BinaryOperation{BinaryOperator::Power, std::move(left), std::move(right), operatorRange},
        from(begin));
}

ExpressionPtr TreeParser::yieldExpression()
{
    const auto begin = current().begin;
    unsupportedStatement(current().range(), "yield");
    advance();
    if (accept("from"))
        expression();
    else if (startsExpression())
        starExpressions();
    return make(Constant{None{}}, from(begin));
}

ExpressionPtr TreeParser::parseField(const PlaceRange &braces, int depth)
{
    m_depth = depth;
    const Depth guard(*this);
    auto value = is("yield") ? yieldExpression() : nullptr;
    if (!value) {
        value = starNamedExpression();
        if (is(",")) {
            TupleDisplay tuple;
            tuple.elements.push_back(std::move(value));
            while (accept(",") && !isKind(TokenKind::EndOfText))
                tuple.elements.push_back(starNamedExpression());
            value = make(std::move(tuple), braces);
        } else if (startsGenerators()) {
            Comprehension made{
                Comprehension::Kind::Generator, nullptr, std::move(value), generators(), {}};
            value = make(std::move(made), braces);
        } else if (value->as<Starred>()) {
            fail("cannot use starred expression here", value->range);
        }
    }
    if (!isKind(TokenKind::EndOfText))
        failInvalid();
    return value;
}

std::string TreeParser::kindOf(const Expression &expression)
{
    if (const auto *constant = expression.as<Constant>()) {
        if (std::holds_alternative<None>(constant->value))
            return "None";
        if (const auto *truth = std::get_if<bool>(&constant->value))
            return *truth ? "True" : "False";
        return std::holds_alternative<Ellipsis>(constant->value) ? "ellipsis" : "literal";
    }
    if (const auto *comprehension = expression.as<Comprehension>()) {
        constexpr std::array<const char *, 4> kinds = {
            "list comprehension", "set comprehension", "dict comprehension",
            "generator expression"};
        return kinds[static_cast<std::size_t>(comprehension->kind)];
    }
    constexpr std::array<const char *, 20> kinds = {
        "literal",
        "name",
        "f-string expression",
        "expression",
        "expression",
        "expression",
        "comparison",
        "conditional expression",
        "function call",
        "attribute",
        "subscript",
        "slice",
        "starred",
        "tuple",
        "list",
        "set display",
        "dict literal",
        "comprehension",
        "lambda",
        "named expression"};
    return kinds[expression.node.index()];
}

} // namespace joinery::language
