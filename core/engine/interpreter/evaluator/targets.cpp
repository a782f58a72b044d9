// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/targets.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"

#include <algorithm>

namespace joinery::engine {

using language::Expression;
using language::ExpressionPtr;

void Targets::store(const Expression &target, Value value)
{
    if (const auto *name = target.as<language::Name>()) {
        m_machine.variables.write(name, m_machine.frame(), std::move(value));
    } else if (const auto *member = target.as<language::Attribute>()) {
        const Value object = m_machine.expressions.evaluate(*member->value);
        m_machine.frame().at(target);
        setAttribute(object, m_machine.variables.names().attribute(*member), std::move(value));
    } else if (const auto *subscript = target.as<language::Subscript>()) {
        const Value container = m_machine.expressions.evaluate(*subscript->value);
        const Value index = m_machine.expressions.evaluate(*subscript->index);
        m_machine.frame().at(target);
        setItem(container, index, value);
    } else if (const auto *tuple = target.as<language::TupleDisplay>()) {
        storeMany(target, tuple->elements, value);
    } else if (const auto *list = target.as<language::ListDisplay>()) {
        storeMany(target, list->elements, value);
    }
}

void Targets::storeMany(
    const Expression &whole, const std::vector<ExpressionPtr> &targets, const Value &value)
{
    const auto isStarred = [](const ExpressionPtr &target) {
        return target->as<language::Starred>() != nullptr;
    };
    const auto star = std::find_if(targets.begin(), targets.end(), isStarred);
    m_machine.frame().at(whole);
    std::vector<Value> values = star == targets.end()
        ? unpack(value, targets.size())
        : unpackStarred(
            value, static_cast<std::size_t>(star - targets.begin()),
            static_cast<std::size_t>(targets.end() - star) - 1);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto *starred = targets[i]->as<language::Starred>();
        store(starred ? *starred->value : *targets[i], std::move(values[i]));
    }
}

void Targets::remove(const Expression &target)
{
    m_machine.frame().at(target);
    if (const auto *name = target.as<language::Name>()) {
        m_machine.variables.remove(name, m_machine.frame());
    } else if (const auto *member = target.as<language::Attribute>()) {
        const Value object = m_machine.expressions.evaluate(*member->value);
        m_machine.frame().at(target);
        deleteAttribute(object, m_machine.variables.names().attribute(*member));
    } else if (const auto *subscript = target.as<language::Subscript>()) {
        const Value container = m_machine.expressions.evaluate(*subscript->value);
        const Value index = m_machine.expressions.evaluate(*subscript->index);
        m_machine.frame().at(target);
        deleteItem(container, index);
    } else if (const auto *tuple = target.as<language::TupleDisplay>()) {
        for (const ExpressionPtr &element : tuple->elements)
            remove(*element);
    } else if (const auto *list = target.as<language::ListDisplay>()) {
        for (const ExpressionPtr &element : list->elements)
            remove(*element);
    }
}

void Targets::augment(const language::AugmentedAssign &node, const PlaceRange &statement)
{
    Expressions &expressions = m_machine.expressions;
    const Expression &target = *node.target;
    const auto changed = [&](const Value &before) {
        const Value operand = expressions.evaluate(*node.value);
        m_machine.frame().at(statement);
        return inPlace(node.op, before, operand);
    };
    if (const auto *member = target.as<language::Attribute>()) {
        const std::string &name = m_machine.variables.names().attribute(*member);
        const Value object = expressions.evaluate(*member->value);
        m_machine.frame().at(target);
        Value after = changed(attribute(object, name));
        m_machine.frame().at(target);
        setAttribute(object, name, std::move(after));
    } else if (const auto *subscript = target.as<language::Subscript>()) {
        const Value container = expressions.evaluate(*subscript->value);
        const Value index = expressions.evaluate(*subscript->index);
        m_machine.frame().at(target);
        const Value after = changed(item(container, index));
        m_machine.frame().at(target);
        setItem(container, index, after);
    } else {
        store(target, changed(expressions.evaluate(target)));
    }
}

} // namespace joinery::engine
