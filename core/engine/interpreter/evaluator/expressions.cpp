// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/expressions.h"

#include "engine/interpreter/evaluator/comprehension.h"
#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/types.h"

namespace joinery::engine {

using language::ExpressionPtr;

Value Expressions::evaluate(const Expression &expression)
{
    return std::visit([&](const auto &node) { return visit(node, expression); }, expression.node);
}

bool Expressions::isTrue(const Expression &test)
{
    const Value value = evaluate(test);
    if (value.isBool())
        return value.boolean();
    m_machine.frame().at(test);
    return engine::isTrue(value);
}

Value Expressions::evaluateOrNone(const ExpressionPtr &expression)
{
    return expression ? evaluate(*expression) : Value();
}

Value Expressions::visit(const language::Constant &node, const Expression &)
{
    if (const auto *integer = std::get_if<std::int64_t>(&node.value))
        return *integer;
    if (const auto *text = std::get_if<std::string>(&node.value)) {
        const auto found = m_strings.find(&node);
        return found != m_strings.end() ? found->second
                                        : m_strings.emplace(&node, Str::of(*text)).first->second;
    }
    if (const auto *boolean = std::get_if<bool>(&node.value))
        return *boolean;
    if (const auto *number = std::get_if<double>(&node.value))
        return *number;
    return std::holds_alternative<language::Ellipsis>(node.value) ? ellipsis() : Value();
}

Value Expressions::visit(const language::Name &node, const Expression &whole)
{
    m_machine.frame().at(whole);
    return m_machine.variables.read(&node, m_machine.frame());
}

Value Expressions::visit(const language::FormattedString &node, const Expression &whole)
{
    return Str::of(text(node.parts, whole));
}

std::string Expressions::text(
    const std::vector<language::FormattedString::Part> &parts, const Expression &whole)
{
    std::string result;
    for (const auto &part : parts) {
        if (const auto *plain = std::get_if<std::string>(&part)) {
            result += *plain;
            continue;
        }
        const auto &field = *std::get<std::unique_ptr<language::FormattedString::Field>>(part);
        const Value value = evaluate(*field.value);
        const std::string spec = text(field.formatSpec, whole);
        m_machine.frame().at(whole);
        result += formatField(value, field.conversion, spec);
    }
    return result;
}

Value Expressions::visit(const language::UnaryOperation &node, const Expression &whole)
{
    if (node.op == UnaryOperator::Not)
        return !isTrue(*node.operand);
    const Value operand = evaluate(*node.operand);
    m_machine.frame().at(whole);
    return unary(node.op, operand);
}

Value Expressions::visit(const language::BinaryOperation &node, const Expression &whole)
{
    const Value left = evaluate(*node.left);
    const Value right = evaluate(*node.right);
    m_machine.frame().at(whole);
    return binary(node.op, left, right);
}

Value Expressions::visit(const language::BooleanOperation &node, const Expression &)
{
    const bool decides = node.op == language::BooleanOperator::Or;
    Value value;
    for (const ExpressionPtr &operand : node.values) {
        value = evaluate(*operand);
        m_machine.frame().at(*operand);
        if (&operand != &node.values.back() && engine::isTrue(value) == decides)
            break;
    }
    return value;
}

Value Expressions::visit(const language::Comparison &node, const Expression &whole)
{
    Value left = evaluate(*node.left);
    Value result;
    for (const auto &link : node.rest) {
        Value right = evaluate(*link.second);
        m_machine.frame().at(whole);
        result = compare(link.first, left, right);
        if (&link != &node.rest.back() && !engine::isTrue(result))
            break;
        left = std::move(right);
    }
    return result;
}

Value Expressions::visit(const language::Conditional &node, const Expression &)
{
    return evaluate(isTrue(*node.test) ? *node.body : *node.orElse);
}

Value Expressions::visit(const language::Attribute &node, const Expression &whole)
{
    const Value object = evaluate(*node.value);
    m_machine.frame().at(whole);
    return attribute(object, m_machine.variables.names().attribute(node));
}

Value Expressions::visit(const language::Subscript &node, const Expression &whole)
{
    const Value container = evaluate(*node.value);
    const Value index = evaluate(*node.index);
    m_machine.frame().at(whole);
    return item(container, index);
}

Value Expressions::visit(const language::Slice &node, const Expression &)
{
    Value lower = evaluateOrNone(node.lower);
    Value upper = evaluateOrNone(node.upper);
    return make<Slice>(std::move(lower), std::move(upper), evaluateOrNone(node.step));
}

Value Expressions::visit(const language::Starred &node, const Expression &)
{
    // Only a call or a display can hold one, and those open it themselves.
    return evaluate(*node.value);
}

Value Expressions::visit(const language::TupleDisplay &node, const Expression &)
{
    return make<Tuple>(elements(node.elements));
}

Value Expressions::visit(const language::ListDisplay &node, const Expression &)
{
    return make<List>(elements(node.elements));
}

Value Expressions::visit(const language::SetDisplay &node, const Expression &whole)
{
    auto set = make<Set>();
    for (const Value &element : elements(node.elements)) {
        m_machine.frame().at(whole);
        set->table.set(element, Value());
    }
    return set;
}

Value Expressions::visit(const language::DictDisplay &node, const Expression &whole)
{
    auto dict = make<Dict>();
    for (const auto &[key, value] : node.items) {
        if (key) {
            const Value name = evaluate(*key);
            Value content = evaluate(*value);
            m_machine.frame().at(whole);
            dict->table.set(name, std::move(content));
            continue;
        }
        const Value merged = evaluate(*value);
        m_machine.frame().at(whole);
        const auto *other = merged.as<Dict>();
        if (!other)
            raiseTypeError("'{}' object is not a mapping", typeName(merged));
        for (std::size_t position = 0; const auto *entry = other->table.next(position);)
            dict->table.set(entry->key, entry->value);
    }
    return dict;
}

std::vector<Value> Expressions::elements(const std::vector<ExpressionPtr> &nodes)
{
    std::vector<Value> values;
    values.reserve(nodes.size());
    for (const ExpressionPtr &node : nodes) {
        if (const auto *starred = node->as<language::Starred>()) {
            const Value opened = evaluate(*starred->value);
            m_machine.frame().at(*starred->value);
            for (Value &value : collect(opened))
                values.push_back(std::move(value));
        } else {
            values.push_back(evaluate(*node));
        }
    }
    return values;
}

Value Expressions::visit(const language::Comprehension &node, const Expression &whole)
{
    const Value iterable = evaluate(*node.generators.front().iterable);
    m_machine.frame().at(whole);
    return comprehend(m_machine, node, iterate(iterable));
}

Value Expressions::visit(const language::Lambda &node, const Expression &)
{
    return m_machine.definitions.lambda(node);
}

Value Expressions::visit(const language::NamedExpression &node, const Expression &)
{
    Value value = evaluate(*node.value);
    m_machine.variables.write(&node, m_machine.frame(), value);
    return value;
}

} // namespace joinery::engine
