// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/supportednames.h"
#include "language/parser/treeparser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

// Simple statements.
namespace joinery::language {

namespace {

std::optional<BinaryOperator> augmentedOperator(const Token &token)
{
    struct Entry {
        std::string_view text;
        BinaryOperator op;
    };
    constexpr std::array<Entry, 13> operators = {
        {{"+=", BinaryOperator::Add},
         {"-=", BinaryOperator::Subtract},
         {"*=", BinaryOperator::Multiply},
         {"/=", BinaryOperator::Divide},
         {"//=", BinaryOperator::FloorDivide},
         {"%=", BinaryOperator::Modulo},
         {"**=", BinaryOperator::Power},
         {"<<=", BinaryOperator::LeftShift},
         {">>=", BinaryOperator::RightShift},
         {"&=", BinaryOperator::BitAnd},
         {"|=", BinaryOperator::BitOr},
         {"^=", BinaryOperator::BitXor},
         {"@=", BinaryOperator::Multiply}}};
    if (token.kind != TokenKind::Operator)
        return std::nullopt;
    for (const auto &entry : operators) {
        if (entry.text == token.text)
            return entry.op;
    }
    return std::nullopt;
}

/// The first part of a target that cannot be one; nullptr if all can.
const Expression *invalidTarget(const Expression &target)
{
    const auto inElements = [](const std::vector<ExpressionPtr> &elements) -> const Expression * {
        for (const auto &element : elements) {
            if (const auto *invalid = invalidTarget(*element))
                return invalid;
        }
        return nullptr;
    };
    if (const auto *tuple = target.as<TupleDisplay>())
        return inElements(tuple->elements);
    if (const auto *list = target.as<ListDisplay>())
        return inElements(list->elements);
    if (const auto *starred = target.as<Starred>())
        return invalidTarget(*starred->value);
    const bool assignable = target.as<Name>() || target.as<Attribute>() || target.as<Subscript>();
    return assignable ? nullptr : &target;
}

} // namespace

Block TreeParser::parseModule()
{
    Block block;
    while (!isKind(TokenKind::EndOfText))
        statement(block);
    return block;
}

void TreeParser::statement(Block &block)
{
    if (startsMatch())
        return skipMatch();
    if (startsCompound())
        block.push_back(compoundStatement());
    else
        simpleStatements(block);
}

void TreeParser::simpleStatements(Block &block)
{
    do {
        block.push_back(simpleStatement());
    } while (accept(";") && !isKind(TokenKind::NewLine));
    if (!isKind(TokenKind::NewLine))
        failInvalid();
    advance();
}

Statement TreeParser::simpleStatement()
{
    const auto begin = current().begin;
    auto node = simpleNode();
    return {std::move(node), from(begin)};
}

Statement::Node TreeParser::simpleNode()
{
    if (is("import"))
        return import();
    if (is("from"))
        return importFrom();
    if (is("return"))
        return returning();
    if (is("raise"))
        return raise();
    if (is("assert"))
        return assertion();
    if (is("del"))
        return deletion();
    if (accept("pass"))
        return Pass{};
    if (accept("break"))
        return Break{};
    if (accept("continue"))
        return Continue{};
    if (accept("global"))
        return Global{names()};
    if (accept("nonlocal"))
        return Nonlocal{names()};
    return expressionStatement();
}

ExpressionPtr TreeParser::assignedValue()
{
    return is("yield") ? yieldExpression() : starExpressions();
}

Statement::Node TreeParser::expressionStatement()
{
    auto value = assignedValue();
    if (is(":"))
        return annotatedAssignment(std::move(value));
    if (is("="))
        return assignment(std::move(value));
    if (augmentedOperator(current()))
        return augmentedAssignment(std::move(value));
    if (is(":=") && value->as<Name>() == nullptr && !value->as<TupleDisplay>())
        fail(
            fmt::format("cannot use assignment expressions with {}", kindOf(*value)), value->range);
    return ExpressionStatement{std::move(value)};
}

Statement::Node TreeParser::assignment(ExpressionPtr first)
{
    Assign made;
    made.value = std::move(first);
    while (is("=")) {
        const bool alone = made.targets.empty();
        const auto *target = made.value.get();
        if (const auto *invalid = invalidTarget(*target)) {
            // Only the last of a chain may have been meant as a comparison.
            const auto *tuple = target->as<TupleDisplay>();
            const bool last =
                target == invalid || (tuple && tuple->elements.back().get() == invalid);
            if (alone && last && !invalid->as<Starred>())
                explainAssignmentInTest(*invalid);
            checkTarget(*target, TargetUse::Assign);
        }
        advance();
        made.targets.push_back(std::move(made.value));
        made.value = assignedValue();
    }
    return made;
}

Statement::Node TreeParser::annotatedAssignment(ExpressionPtr target)
{
    const auto begin = target->range;
    const bool annotatable =
        target->as<Name>() || target->as<Attribute>() || target->as<Subscript>();
    const auto colonIndex = m_index;
    advance();
    if (!startsExpression() || is("*"))
        failInvalid();
    if (annotatable) {
        expression();
    } else {
        const bool parses = wouldParse([this] { expression(); });
        m_index = colonIndex;
        if (!parses)
            failInvalid();
        if (target->as<TupleDisplay>())
            fail("only single target (not tuple) can be annotated", begin);
        if (target->as<ListDisplay>())
            fail("only single target (not list) can be annotated", begin);
        fail("illegal target for annotation", begin);
    }
    AnnotatedAssign made{std::move(target), nullptr};
    if (accept("="))
        made.value = assignedValue();
    return made;
}

Statement::Node TreeParser::augmentedAssignment(ExpressionPtr target)
{
    const auto op = *augmentedOperator(current());
    if (!target->as<Name>() && !target->as<Attribute>() && !target->as<Subscript>())
        fail(
            fmt::format("'{}' is an illegal expression for augmented assignment", kindOf(*target)),
            target->range);
    if (is("@="))
        unsupportedExpression(current().range(), "@=");
    advance();
    auto value = assignedValue();
    return AugmentedAssign{std::move(target), op, std::move(value)};
}

/// Of a for or a comprehension: what stands before "in".
ExpressionPtr TreeParser::targets()
{
    const auto begin = current().begin;
    const auto one = [this] {
        const auto starBegin = current().begin;
        if (!accept("*"))
            return bitwiseOr();
        auto value = bitwiseOr();
        return make(Starred{std::move(value)}, from(starBegin));
    };
    auto first = one();
    if (!is(","))
        return first;
    TupleDisplay tuple;
    tuple.elements.push_back(std::move(first));
    while (accept(",") && startsExpression())
        tuple.elements.push_back(one());
    return make(std::move(tuple), from(begin));
}

void TreeParser::checkTarget(const Expression &target, TargetUse use) const
{
    const auto *invalid = invalidTarget(target);
    if (use == TargetUse::Delete && !invalid && target.as<Starred>())
        invalid = &target;
    if (!invalid)
        return;
    const auto *verb = use == TargetUse::Assign ? "assign to" : "delete";
    fail(fmt::format("cannot {} {}", verb, kindOf(*invalid)), invalid->range);
}

Statement::Node TreeParser::returning()
{
    advance();
    Return made;
    if (startsExpression())
        made.value = starExpressions();
    return made;
}

Statement::Node TreeParser::raise()
{
    advance();
    Raise made;
    if (!startsExpression() || is("*"))
        return made;
    made.exception = expression();
    if (accept("from"))
        made.cause = expression();
    return made;
}

Statement::Node TreeParser::assertion()
{
    advance();
    Assert made;
    made.test = expression();
    if (accept(","))
        made.message = expression();
    return made;
}

Statement::Node TreeParser::deletion()
{
    advance();
    Delete made;
    do {
        if (!made.targets.empty() && !startsExpression())
            break;
        auto target = starExpression();
        checkTarget(*target, TargetUse::Delete);
        made.targets.push_back(std::move(target));
    } while (accept(","));
    return made;
}

std::vector<std::string> TreeParser::names()
{
    std::vector<std::string> made;
    do {
        made.push_back(identifier());
    } while (accept(","));
    return made;
}

std::string TreeParser::dottedName()
{
    auto name = identifier();
    while (accept("."))
        name += "." + identifier();
    return name;
}

ImportAlias TreeParser::importedName(std::string name, Place begin)
{
    ImportAlias made;
    made.name = std::move(name);
    if (accept("as"))
        made.alias = identifier();
    made.range = from(begin);
    return made;
}

Statement::Node TreeParser::import()
{
    advance();
    Import made;
    do {
        const auto begin = current().begin;
        auto name = dottedName();
        const auto range = from(begin);
        if (!isSupportedModule(name))
            unsupportedModule(name, range);
        made.names.push_back(importedName(std::move(name), begin));
    } while (accept(","));
    return made;
}

Statement::Node TreeParser::importFrom()
{
    advance();
    ImportFrom made;
    const auto begin = current().begin;
    while (is(".") || is("...")) {
        made.module += current().text;
        advance();
    }
    if (made.module.empty() || !is("import"))
        made.module += dottedName();
    const auto range = from(begin);
    expect("import");
    const bool supported = isSupportedModule(made.module);
    if (!supported)
        unsupportedModule(made.module, range);
    made.names = importedNames();
    for (const auto &name : made.names) {
        if (!supported || name.name == "*")
            continue;
        const auto standing = standingOf(made.module, name.name);
        // A name in neither is an ImportError when it is reached, as in CPython.
        if (standing == Standing::Supported || standing == Standing::Unknown)
            continue;
        std::vector<std::string> arguments{made.module, name.name};
        if (standing == Standing::Later)
            arguments.emplace_back("later");
        unsupported(Diagnostic::Code::UnsupportedName, name.range, std::move(arguments));
    }
    return made;
}

std::vector<ImportAlias> TreeParser::importedNames()
{
    std::vector<ImportAlias> made;
    if (is("*")) {
        made.push_back({"*", std::nullopt, current().range()});
        advance();
        return made;
    }
    const bool enclosed = accept("(");
    do {
        if (enclosed && is(")") && !made.empty())
            break;
        if (!enclosed && isKind(TokenKind::NewLine) && !made.empty())
            fail("trailing comma not allowed without surrounding parentheses", current().range());
        const auto begin = current().begin;
        auto name = identifier();
        made.push_back(importedName(std::move(name), begin));
    } while (accept(","));
    if (enclosed)
        expect(")");
    return made;
}

} // namespace joinery::language
