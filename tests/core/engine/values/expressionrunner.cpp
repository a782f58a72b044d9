// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "expressionrunner.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/table.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/types.h"
#include "language/parser/parser.h"

#include <stdexcept>

namespace joinery::engine::test {

using namespace joinery::language;

namespace {

[[noreturn]] void raiseNameError(const std::string &name)
{
    raise(exceptions().nameError, "name '" + name + "' is not defined");
}

} // namespace

ExpressionRunner::ExpressionRunner() : m_builtins(builtins()) { }

std::string ExpressionRunner::run(std::string_view line)
{
    const auto program = parse(std::string(line) + "\n");
    if (!program)
        return "not parsed: " + program.error().front().python;
    std::string result;
    try {
        Value last = Value::unset();
        for (const auto &statement : (*program)->body)
            last = execute(statement);
        result = last.isUnset() ? "ok" : repr(last);
    } catch (const PythonError &error) {
        result = lastLine(*error.exception);
    }
    forgetNames();
    return result;
}

void ExpressionRunner::forgetNames()
{
    for (const std::string &name : m_names.names()) {
        const Value value = *m_names.find(name);
        if (auto *const list = value.as<List>())
            list->items.clear();
        else if (auto *const dict = value.as<Dict>())
            dict->table.clear();
    }
    m_names = {};
}

Value ExpressionRunner::execute(const Statement &statement)
{
    if (const auto *alone = statement.as<ExpressionStatement>())
        return evaluate(*alone->value);
    if (const auto *assignment = statement.as<Assign>()) {
        const Value value = evaluate(*assignment->value);
        for (const auto &target : assignment->targets)
            assign(*target, value);
    } else if (const auto *augmented = statement.as<AugmentedAssign>()) {
        augment(*augmented);
    } else if (const auto *deletion = statement.as<Delete>()) {
        for (const auto &target : deletion->targets)
            remove(*target);
    } else {
        throw std::logic_error("a statement that the runner does not know");
    }
    return Value::unset();
}

void ExpressionRunner::assign(const Expression &target, const Value &value)
{
    if (const auto *name = target.as<Name>())
        m_names.set(name->id, value);
    else if (const auto *subscript = target.as<Subscript>())
        setItem(evaluate(*subscript->value), evaluate(*subscript->index), value);
    else if (const auto *member = target.as<Attribute>())
        setAttribute(evaluate(*member->value), member->name, value);
    else if (const auto *tuple = target.as<TupleDisplay>())
        assignAll(tuple->elements, value);
    else if (const auto *list = target.as<ListDisplay>())
        assignAll(list->elements, value);
    else
        throw std::logic_error("a target that the runner does not know");
}

void ExpressionRunner::assignAll(const std::vector<ExpressionPtr> &targets, const Value &value)
{
    size_t star = targets.size();
    for (size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->as<Starred>())
            star = i;
    }
    const bool starred = star < targets.size();
    const auto values = starred ? unpackStarred(value, star, targets.size() - star - 1)
                                : unpack(value, targets.size());
    for (size_t i = 0; i < targets.size(); ++i)
        assign(i == star ? *targets[i]->as<Starred>()->value : *targets[i], values[i]);
}

void ExpressionRunner::remove(const Expression &target)
{
    if (const auto *name = target.as<Name>())
        m_names.remove(name->id);
    else if (const auto *subscript = target.as<Subscript>())
        deleteItem(evaluate(*subscript->value), evaluate(*subscript->index));
    else if (const auto *member = target.as<Attribute>())
        deleteAttribute(evaluate(*member->value), member->name);
}

void ExpressionRunner::augment(const AugmentedAssign &statement)
{
    const Value value = evaluate(*statement.value);
    assign(*statement.target, inPlace(statement.op, evaluate(*statement.target), value));
}

std::vector<Value> ExpressionRunner::evaluateAll(const std::vector<ExpressionPtr> &expressions)
{
    std::vector<Value> values;
    for (const auto &expression : expressions) {
        if (const auto *starred = expression->as<Starred>()) {
            for (const Value &each : collect(evaluate(*starred->value)))
                values.push_back(each);
        } else {
            values.push_back(evaluate(*expression));
        }
    }
    return values;
}

Value ExpressionRunner::evaluate(const Constant &constant)
{
    const auto visitor = [](const auto &value) -> Value {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, None>)
            return {};
        else if constexpr (std::is_same_v<T, Ellipsis>)
            return ellipsis();
        else if constexpr (std::is_same_v<T, std::string>)
            return Str::of(value);
        else
            return value;
    };
    return std::visit(visitor, constant.value);
}

Value ExpressionRunner::evaluate(const Comparison &comparison)
{
    Value left = evaluate(*comparison.left);
    Value result = true;
    for (const auto &[op, operand] : comparison.rest) {
        Value right = evaluate(*operand);
        result = compare(op, left, right);
        if (!isTrue(result))
            return result;
        left = right;
    }
    return result;
}

Value ExpressionRunner::evaluate(const Call &call)
{
    const Value function = evaluate(*call.function);
    const auto positional = evaluateAll(call.arguments);
    std::vector<Arguments::Keyword> keywords;
    for (const auto &keyword : call.keywords)
        keywords.push_back({*keyword.name, evaluate(*keyword.value)});
    return engine::call(function, Arguments{positional, keywords});
}

Value ExpressionRunner::evaluate(const language::Slice &slice)
{
    const auto bound = [&](const ExpressionPtr &each) { return each ? evaluate(*each) : Value(); };
    return make<engine::Slice>(bound(slice.lower), bound(slice.upper), bound(slice.step));
}

Value ExpressionRunner::evaluate(const DictDisplay &display)
{
    auto dict = make<Dict>();
    for (const auto &[key, value] : display.items)
        dict->table.set(evaluate(*key), evaluate(*value));
    return dict;
}

Value ExpressionRunner::evaluate(const BooleanOperation &operation)
{
    Value value;
    for (const auto &each : operation.values) {
        value = evaluate(*each);
        if (isTrue(value) == (operation.op == BooleanOperator::Or))
            break;
    }
    return value;
}

std::string ExpressionRunner::render(const std::vector<FormattedString::Part> &parts)
{
    std::string text;
    for (const auto &part : parts) {
        if (const auto *plain = std::get_if<std::string>(&part)) {
            text += *plain;
        } else {
            const auto &field = *std::get<1>(part);
            text += formatField(evaluate(*field.value), field.conversion, render(field.formatSpec));
        }
    }
    return text;
}

Value ExpressionRunner::evaluate(const Expression &expression)
{
    if (const auto *constant = expression.as<Constant>())
        return evaluate(*constant);
    if (const auto *name = expression.as<Name>()) {
        if (const Value *found = m_names.find(name->id))
            return *found;
        const Value *builtin = m_builtins.find(name->id);
        return builtin ? *builtin : (raiseNameError(name->id), Value());
    }
    if (const auto *operation = expression.as<BinaryOperation>())
        return binary(operation->op, evaluate(*operation->left), evaluate(*operation->right));
    if (const auto *operation = expression.as<UnaryOperation>())
        return unary(operation->op, evaluate(*operation->operand));
    if (const auto *comparison = expression.as<Comparison>())
        return evaluate(*comparison);
    if (const auto *invocation = expression.as<Call>())
        return evaluate(*invocation);
    return evaluateOther(expression);
}

Value ExpressionRunner::evaluateOther(const Expression &expression)
{
    if (const auto *member = expression.as<Attribute>())
        return attribute(evaluate(*member->value), member->name);
    if (const auto *subscript = expression.as<Subscript>())
        return item(evaluate(*subscript->value), evaluate(*subscript->index));
    if (const auto *slice = expression.as<language::Slice>())
        return evaluate(*slice);
    if (const auto *tuple = expression.as<TupleDisplay>())
        return make<Tuple>(evaluateAll(tuple->elements));
    if (const auto *list = expression.as<ListDisplay>())
        return make<List>(evaluateAll(list->elements));
    if (const auto *dict = expression.as<DictDisplay>())
        return evaluate(*dict);
    if (const auto *operation = expression.as<BooleanOperation>())
        return evaluate(*operation);
    if (const auto *text = expression.as<FormattedString>())
        return Str::of(render(text->parts));
    if (const auto *set = expression.as<SetDisplay>()) {
        auto made = make<Set>();
        for (const Value &each : evaluateAll(set->elements))
            made->table.set(each, {});
        return made;
    }
    throw std::logic_error("an expression that the runner does not know");
}

} // namespace joinery::engine::test
