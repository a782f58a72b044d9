// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/signalhandlers.h"

#include "engine/interpreter/evaluator/interruptedframe.h"
#include "engine/interpreter/evaluator/machine.h"

#include <cerrno>
#include <csignal>

namespace joinery::engine {

namespace {

const Value defaultAction(0);
const Value ignored(1);

/// While it lives, what is recorded of a handler is at the line where the handler is written: where
/// the program was interrupted is up to chance, and which event is which must not be.
class HandlersLine {
public:
    HandlersLine(Machine &machine, const Value &handler) : m_machine(machine)
    {
        const auto *const method = handler.as<BoundMethod>();
        // Only Definitions makes functions.
        m_written = static_cast<const ScenarioFunction *>(
            method ? method->function.as<Function>() : handler.as<Function>());
        enter();
    }
    ~HandlersLine() { m_machine.backToLine(); }
    HandlersLine(const HandlersLine &) = delete;
    HandlersLine &operator=(const HandlersLine &) = delete;

    void enter() const
    {
        if (m_written)
            m_machine.runtime().enterLine(m_written->code.line);
    }

private:
    Machine &m_machine;
    const ScenarioFunction *m_written = nullptr; ///< nullptr: nothing of the program's own
};

/// false: the system refuses, errno says why.
bool apply(int signal, const Value &handler)
{
    if (handler.is(defaultAction))
        return SignalMailbox::restoreDefault(signal);
    if (handler.is(ignored))
        return SignalMailbox::ignore(signal);
    return SignalMailbox::listen(signal);
}

} // namespace

void SignalHandlers::installDefaults(Value defaultIntHandler)
{
    m_handlers.fill(defaultAction);
    // The C library's own.
    for (int own = SIGSYS + 1; own < SIGRTMIN; ++own)
        m_handlers[static_cast<std::size_t>(own)] = {};
    m_defaultIntHandler = std::move(defaultIntHandler);
    set(SIGINT, m_defaultIntHandler);
    set(SIGPIPE, ignored);
}

Value SignalHandlers::set(int signal, const Value &handler)
{
    if (!apply(signal, handler))
        raiseOsError(errno);
    return std::exchange(m_handlers[static_cast<std::size_t>(signal)], handler);
}

void SignalHandlers::runPending()
{
    while (const auto signal = SignalMailbox::take())
        run(*signal);
}

void SignalHandlers::run(int signal)
{
    const Value handler = of(signal);
    if (!handler.isObject())
        return; // It was taken back after the signal came.
    const HandlersLine line(m_machine, handler);
    // Ctrl+C must get through even where every step waits for leave.
    if (!handler.is(m_defaultIntHandler))
        m_machine.pass({.kind = StepKind::EnterHandler});
    m_machine.runtime().record(trace::SignalHandled{signal});
    try {
        const std::string &file = m_machine.program().file;
        call(handler, {Value(signal), interruptedFrame(m_machine.frameIfAny(), file)});
    } catch (...) {
        line.enter();
        m_machine.runtime().record(trace::HandlerEnd{signal, trace::HandlerOutcome::Raised});
        throw;
    }
    line.enter();
    m_machine.runtime().record(trace::HandlerEnd{signal, trace::HandlerOutcome::Returned});
}

} // namespace joinery::engine
