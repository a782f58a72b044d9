// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/handling.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/operators.h"

namespace joinery::engine {

/// The scenario's code never runs inside a C++ catch block: it may fork, or go on for hours.
template <class Body>
Handling::Outcome Handling::attempt(Body body)
{
    try {
        return {body(), nullptr};
    } catch (...) {
        return {Flow::Next, m_machine.caught()};
    }
}

Flow Handling::run(const language::Try &node)
{
    if (node.finalBody.empty())
        return runHandled(node);

    Outcome outcome = attempt([&] { return runHandled(node); });
    if (outcome.exception) {
        Outcome final = [&] {
            const HandlingScope scope(m_machine, outcome.exception);
            return attempt([&] { return m_machine.statements.run(node.finalBody); });
        }();
        if (final.exception)
            m_machine.raiseAgain(std::move(final.exception));
        if (final.flow != Flow::Next)
            return final.flow; // A return, break or continue in finally swallows the exception.
        m_machine.raiseAgain(std::move(outcome.exception));
    }
    Value returned = std::move(m_machine.frame().returned);
    const Flow flow = m_machine.statements.run(node.finalBody);
    if (flow != Flow::Next)
        return flow;
    m_machine.frame().returned = std::move(returned);
    return outcome.flow;
}

Flow Handling::runHandled(const language::Try &node)
{
    if (node.handlers.empty())
        return m_machine.statements.run(node.body);

    Outcome outcome = attempt([&] { return m_machine.statements.run(node.body); });
    if (!outcome.exception)
        return outcome.flow == Flow::Next ? m_machine.statements.run(node.orElse) : outcome.flow;
    for (const language::ExceptHandler &handler : node.handlers) {
        if (catches(handler, outcome.exception))
            return runHandler(handler, outcome.exception);
    }
    m_machine.raiseAgain(std::move(outcome.exception));
}

bool Handling::catches(const language::ExceptHandler &handler, const Ref<Exception> &exception)
{
    if (!handler.type)
        return true;
    m_machine.enterLine(handler.range.begin.line);
    Outcome outcome = [&] {
        const HandlingScope scope(m_machine, exception);
        return attempt([&] {
            const Value type = m_machine.expressions.evaluate(*handler.type);
            m_machine.frame().at(handler.range);
            return matches(*exception, type) ? Flow::Next : Flow::Break;
        });
    }();
    if (outcome.exception)
        m_machine.raiseAgain(std::move(outcome.exception));
    return outcome.flow == Flow::Next;
}

Flow Handling::runHandler(const language::ExceptHandler &handler, const Ref<Exception> &exception)
{
    if (handler.name)
        m_machine.variables.write(&handler, m_machine.frame(), exception);
    Outcome outcome = [&] {
        const HandlingScope scope(m_machine, exception);
        return attempt([&] { return m_machine.statements.run(handler.body); });
    }();
    if (handler.name)
        m_machine.variables.clear(&handler, m_machine.frame());
    if (outcome.exception)
        m_machine.raiseAgain(std::move(outcome.exception));
    m_machine.renewReserve();
    return outcome.flow;
}

Flow Handling::run(const language::With &node, const PlaceRange &statement)
{
    return runItem(node, 0, statement);
}

Flow Handling::runItem(const language::With &node, std::size_t index, const PlaceRange &statement)
{
    if (index == node.items.size())
        return m_machine.statements.run(node.body);

    const language::WithItem &item = node.items[index];
    const Value manager = m_machine.expressions.evaluate(*item.context);
    m_machine.frame().at(statement);
    const Value enter = attributeIfAny(manager, "__enter__");
    const Value exit = attributeIfAny(manager, "__exit__");
    if (enter.isUnset() || exit.isUnset()) {
        raiseTypeError(
            "'{}' object does not support the context manager protocol{}", typeName(manager),
            enter.isUnset() ? "" : " (missed __exit__ method)");
    }
    Value entered = call(enter, {});

    Outcome outcome = attempt([&] {
        if (item.target)
            m_machine.targets.store(*item.target, std::move(entered));
        return runItem(node, index + 1, statement);
    });
    m_machine.frame().at(statement);
    if (!outcome.exception) {
        call(exit, {Value(), Value(), Value()});
        return outcome.flow;
    }
    Outcome leaving = [&] {
        const HandlingScope scope(m_machine, outcome.exception);
        return attempt([&] {
            const Value type = outcome.exception->instanceClass();
            const Value answer = call(exit, {type, Value(outcome.exception), Value()});
            return isTrue(answer) ? Flow::Break : Flow::Next;
        });
    }();
    if (leaving.exception)
        m_machine.raiseAgain(std::move(leaving.exception));
    if (leaving.flow == Flow::Break)
        return Flow::Next;
    m_machine.raiseAgain(std::move(outcome.exception));
}

void Handling::raise(const language::Raise &node, const PlaceRange &statement)
{
    if (!node.exception) {
        Ref<Exception> again = m_machine.handled();
        m_machine.frame().at(statement);
        if (!again)
            engine::raise(exceptions().runtimeError, "No active exception to reraise");
        m_machine.raiseAgain(std::move(again));
    }
    const Value value = m_machine.expressions.evaluate(*node.exception);
    const Value cause = node.cause ? m_machine.expressions.evaluate(*node.cause) : Value::unset();
    m_machine.frame().at(statement);
    Ref<Exception> exception = exceptionFrom(value);
    if (!cause.isUnset()) {
        if (!cause.isNone() && !cause.as<Class>() && !instanceAs<Exception>(cause))
            raiseTypeError("exception causes must derive from BaseException");
        exception->cause = cause.isNone() ? Value() : Value(exceptionFrom(cause));
        exception->suppressContext = true;
    }
    m_machine.setContext(*exception);
    throw PythonError(std::move(exception));
}

} // namespace joinery::engine
