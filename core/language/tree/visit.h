// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/tree/ast.h"

namespace joinery::language {

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

namespace detail {

template <class F>
void visitParts(const std::vector<FormattedString::Part> &parts, F &&visit)
{
    for (const auto &part : parts) {
        const auto *field = std::get_if<std::unique_ptr<FormattedString::Field>>(&part);
        if (!field)
            continue;
        visit(*(*field)->value);
        visitParts((*field)->formatSpec, visit);
    }
}

template <class F>
void visitEach(const std::vector<ExpressionPtr> &expressions, F &&visit)
{
    for (const auto &expression : expressions)
        visit(*expression);
}

template <class F>
void visitOptional(const ExpressionPtr &expression, F &&visit)
{
    if (expression)
        visit(*expression);
}

template <class F>
void visitDefaults(const std::vector<Parameter> &parameters, F &&visit)
{
    for (const auto &parameter : parameters)
        visitOptional(parameter.defaultValue, visit);
}

} // namespace detail

/// Calls visit(const Expression &) for each direct child, in the order of evaluation of most; of a
/// comprehension, its generators first.
template <class F>
void forEachChild(const Expression &expression, F &&visit)
{
    using namespace detail;
    std::visit(
        Overloaded{
            [](const Constant &) {},
            [](const Name &) {},
            [&](const FormattedString &node) { visitParts(node.parts, visit); },
            [&](const UnaryOperation &node) { visit(*node.operand); },
            [&](const BinaryOperation &node) {
                visit(*node.left);
                visit(*node.right);
            },
            [&](const BooleanOperation &node) { visitEach(node.values, visit); },
            [&](const Comparison &node) {
                visit(*node.left);
                for (const auto &[op, right] : node.rest)
                    visit(*right);
            },
            [&](const Conditional &node) {
                visit(*node.test);
                visit(*node.body);
                visit(*node.orElse);
            },
            [&](const Call &node) {
                visit(*node.function);
                visitEach(node.arguments, visit);
                for (const auto &keyword : node.keywords)
                    visit(*keyword.value);
            },
            [&](const Attribute &node) { visit(*node.value); },
            [&](const Subscript &node) {
                visit(*node.value);
                visit(*node.index);
            },
            [&](const Slice &node) {
                visitOptional(node.lower, visit);
                visitOptional(node.upper, visit);
                visitOptional(node.step, visit);
            },
            [&](const Starred &node) { visit(*node.value); },
            [&](const TupleDisplay &node) { visitEach(node.elements, visit); },
            [&](const ListDisplay &node) { visitEach(node.elements, visit); },
            [&](const SetDisplay &node) { visitEach(node.elements, visit); },
            [&](const DictDisplay &node) {
                for (const auto &[key, value] : node.items) {
                    visitOptional(key, visit);
                    visit(*value);
                }
            },
            [&](const Comprehension &node) {
                for (const auto &generator : node.generators) {
                    visit(*generator.iterable);
                    visit(*generator.target);
                    visitEach(generator.conditions, visit);
                }
                visitOptional(node.key, visit);
                visit(*node.element);
            },
            [&](const Lambda &node) {
                visitDefaults(node.parameters, visit);
                visit(*node.body);
            },
            [&](const NamedExpression &node) { visit(*node.value); }},
        expression.node);
}

} // namespace joinery::language
