// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/tree/visit.h"

namespace joinery::language {

/// Calls visit(const Block &) for each block of a statement, in the order of the text.
template <class F>
void forEachBlock(const Statement &statement, F &&visit)
{
    std::visit(
        Overloaded{
            [&](const If &node) {
                visit(node.body);
                visit(node.orElse);
            },
            [&](const While &node) {
                visit(node.body);
                visit(node.orElse);
            },
            [&](const For &node) {
                visit(node.body);
                visit(node.orElse);
            },
            [&](const FunctionDefinition &node) { visit(node.body); },
            [&](const ClassDefinition &node) { visit(node.body); },
            [&](const Try &node) {
                visit(node.body);
                for (const auto &handler : node.handlers)
                    visit(handler.body);
                visit(node.orElse);
                visit(node.finalBody);
            },
            [&](const With &node) { visit(node.body); }, [](const auto &) {}},
        statement.node);
}

/// Calls visit(const Statement &) for every statement, those inside others too, in the order of
/// the text.
template <class F>
void forEachStatement(const Block &block, F &&visit)
{
    for (const auto &statement : block) {
        visit(statement);
        forEachBlock(statement, [&visit](const Block &inner) { forEachStatement(inner, visit); });
    }
}

/// Calls visit(const Expression &) for each expression that stands directly in a statement, not
/// those of its blocks, in the order of the text.
template <class F>
void forEachExpression(const Statement &statement, F &&visit)
{
    using namespace detail;
    std::visit(
        Overloaded{
            [&](const ExpressionStatement &node) { visit(*node.value); },
            [&](const Assign &node) {
                visitEach(node.targets, visit);
                visit(*node.value);
            },
            [&](const AugmentedAssign &node) {
                visit(*node.target);
                visit(*node.value);
            },
            [&](const AnnotatedAssign &node) {
                visit(*node.target);
                visitOptional(node.value, visit);
            },
            [&](const If &node) { visit(*node.test); },
            [&](const While &node) { visit(*node.test); },
            [&](const For &node) {
                visit(*node.target);
                visit(*node.iterable);
            },
            [&](const FunctionDefinition &node) {
                visitEach(node.decorators, visit);
                visitDefaults(node.parameters, visit);
            },
            [&](const ClassDefinition &node) { visitEach(node.bases, visit); },
            [&](const Return &node) { visitOptional(node.value, visit); },
            [&](const Raise &node) {
                visitOptional(node.exception, visit);
                visitOptional(node.cause, visit);
            },
            [&](const Try &node) {
                for (const auto &handler : node.handlers)
                    visitOptional(handler.type, visit);
            },
            [&](const With &node) {
                for (const auto &item : node.items) {
                    visit(*item.context);
                    visitOptional(item.target, visit);
                }
            },
            [&](const Assert &node) {
                visit(*node.test);
                visitOptional(node.message, visit);
            },
            [&](const Delete &node) { visitEach(node.targets, visit); }, [](const auto &) {}},
        statement.node);
}

} // namespace joinery::language
