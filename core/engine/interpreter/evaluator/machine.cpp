// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/machine.h"

#include <new>
#include <utility>

namespace joinery::engine {

Machine::Machine(
    std::shared_ptr<const language::Program> program, Runtime &runtime, InterpreterLimits limits)
    : variables(*program), m_program(std::move(program)), m_runtime(runtime), m_limits(limits)
{
    Caller::install(this);
    renewReserve();
}

Machine::~Machine()
{
    Caller::install(nullptr);
}

Value Machine::callFunction(Function &function, const Arguments &arguments)
{
    // Only Definitions makes functions.
    auto &callee = static_cast<ScenarioFunction &>(function);
    const Code &code = callee.code;
    auto environment = make<Environment>(code.scope->locals.size(), callee.closure);
    const auto &parameters = code.signature.parameters();
    if (code.signature.isPlain() && arguments.keywords.empty()
        && arguments.positional.size() == parameters.size()) {
        for (std::size_t i = 0; i < parameters.size(); ++i)
            environment->slots[parameters[i].slot] = arguments.positional[i];
    } else {
        code.signature.bind(callee.qualifiedName, arguments, callee.defaults, environment->slots);
    }

    Frame frame;
    frame.name = &code.name;
    frame.qualifiedName = &callee.qualifiedName;
    frame.environment = std::move(environment);
    frame.writtenIn = callee.writtenIn;
    frame.code = &code;
    const Ref<Function> alive(&function);
    return inFrame(frame, [&] {
        if (code.expression) {
            enterLine(code.line);
            return expressions.evaluate(*code.expression);
        }
        statements.run(*code.body);
        return std::move(frame.returned);
    });
}

Ref<Exception> Machine::caught()
{
    Ref<Exception> exception;
    try {
        throw;
    } catch (const PythonError &error) {
        exception = error.exception;
    } catch (const std::bad_alloc &) {
        exception = memoryError();
    }
    note(*exception);
    return exception;
}

void Machine::note(Exception &exception)
{
    if (std::exchange(m_frame->traced, nullptr) == &exception)
        return;
    if (exception.traceback.empty() && exception.context.isNone())
        setContext(exception);

    TracebackEntry entry{m_program->file, *m_frame->name, m_frame->line, {}, {}};
    if (m_frame->range) {
        entry.range = *m_frame->range;
        entry.line = entry.range.begin.line;
    }
    if (const auto *node = m_frame->node) {
        if (const auto *operation = node->as<language::BinaryOperation>())
            entry.anchor = operation->operatorRange;
        else if (const auto *subscript = node->as<language::Subscript>())
            entry.anchor = subscript->bracketRange;
    }
    exception.traceback.push_back(std::move(entry));
}

void Machine::setContext(Exception &exception) const
{
    if (!m_handled || m_handled.get() == &exception)
        return;
    // The chain must not come back to where it starts.
    for (auto *link = m_handled.get(); link;) {
        auto *next = instanceAs<Exception>(link->context);
        if (next == &exception)
            link->context = Value();
        link = next == &exception ? nullptr : next;
    }
    exception.context = m_handled;
}

void Machine::pass(const Step &step)
{
    while (m_runtime.gate(step) == Runtime::Pass::Interrupted)
        runPendingSignals();
}

void Machine::enter(Frame &frame)
{
    if (m_depth >= m_limits.recursion) {
        if (!std::exchange(m_toldOfRecursion, true))
            m_runtime.limitMet(trace::Limit::Recursion, m_limits.recursion);
        raise(exceptions().recursionError, "maximum recursion depth exceeded");
    }
    ++m_depth;
    frame.caller = m_frame;
    m_frame = &frame;
}

void Machine::leave()
{
    --m_depth;
    m_frame = m_frame->caller;
    backToLine();
}

void Machine::renewReserve()
{
    constexpr std::size_t size = 512 << 10; // Big enough for malloc to give it back to the kernel.
    if (!m_reserve)
        m_reserve.reset(new (std::nothrow) std::byte[size]);
}

Ref<Exception> Machine::memoryError()
{
    m_reserve.reset();
    if (!std::exchange(m_toldOfMemory, true))
        m_runtime.limitMet(trace::Limit::Memory, m_limits.memoryBytes);
    return makeException(exceptions().memoryError);
}

} // namespace joinery::engine
