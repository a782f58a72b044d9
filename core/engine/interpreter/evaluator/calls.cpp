// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// Expressions' calls: what is called, with which arguments.

#include "engine/interpreter/evaluator/expressions.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"

namespace joinery::engine {

namespace {

/// As messages about * and ** name what is called.
std::string calleeText(const Value &callee)
{
    if (const auto *function = callee.as<Function>())
        return function->module + "." + function->qualifiedName + "()";
    if (const auto *builtin = callee.as<BuiltinFunction>())
        return builtin->qualifiedName + "()";
    if (const auto *type = callee.as<Class>())
        return type->fullName() + "()";
    return typeName(callee) + " object";
}

void addStarred(CallArguments &arguments, const Value &opened, const Value &callee)
{
    if (!isIterable(opened)) {
        raiseTypeError(
            "{} argument after * must be an iterable, not {}", calleeText(callee),
            typeName(opened));
    }
    for (Value &value : collect(opened))
        arguments.add(std::move(value));
}

void addDoubleStarred(CallArguments &arguments, const Value &opened, const Value &callee)
{
    const auto *dict = opened.as<Dict>();
    if (!dict) {
        raiseTypeError(
            "{} argument after ** must be a mapping, not {}", calleeText(callee), typeName(opened));
    }
    for (std::size_t position = 0; const auto *entry = dict->table.next(position);) {
        const auto *name = entry->key.as<Str>();
        if (!name)
            raiseTypeError("keywords must be strings");
        if (arguments.hasKeyword(name->view())) {
            raiseTypeError(
                "{} got multiple values for keyword argument '{}'", calleeText(callee),
                name->view());
        }
        arguments.keep(entry->key);
        arguments.add(name->view(), entry->value);
    }
}

} // namespace

Value Expressions::visit(const language::Call &node, const Expression &whole)
{
    CallArguments arguments;
    const Value called = callee(node, arguments);
    fill(arguments, node, called, whole);
    m_machine.frame().at(whole);
    Value result = call(called, arguments);
    m_machine.runPendingSignals();
    return result;
}

Value Expressions::callee(const language::Call &node, CallArguments &arguments)
{
    const auto *member = node.function->as<language::Attribute>();
    if (!member)
        return evaluate(*node.function);

    const Value object = evaluate(*member->value);
    const std::string &name = m_machine.variables.names().attribute(*member);
    m_machine.frame().at(*node.function);
    Method found = method(object, name);
    if (found.function.isUnset())
        raiseAttributeError(object, name);
    if (!found.self.isUnset())
        arguments.add(std::move(found.self));
    return std::move(found.function);
}

void Expressions::fill(
    CallArguments &arguments, const language::Call &node, const Value &callee,
    const Expression &whole)
{
    for (const language::ExpressionPtr &argument : node.arguments) {
        if (const auto *starred = argument->as<language::Starred>()) {
            const Value opened = evaluate(*starred->value);
            m_machine.frame().at(whole);
            addStarred(arguments, opened, callee);
        } else {
            arguments.add(evaluate(*argument));
        }
    }
    for (const language::Keyword &keyword : node.keywords) {
        Value value = evaluate(*keyword.value);
        if (keyword.name) {
            arguments.add(*keyword.name, std::move(value));
            continue;
        }
        m_machine.frame().at(whole);
        addDoubleStarred(arguments, value, callee);
    }
}

Value Expressions::call(const Value &callee, const CallArguments &arguments)
{
    if (auto *function = callee.as<Function>())
        return m_machine.callFunction(*function, arguments.view());
    return engine::call(callee, arguments.view());
}

} // namespace joinery::engine
