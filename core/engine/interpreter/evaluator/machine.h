// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/definitions.h"
#include "engine/interpreter/evaluator/expressions.h"
#include "engine/interpreter/evaluator/frame.h"
#include "engine/interpreter/evaluator/handling.h"
#include "engine/interpreter/evaluator/signalhandlers.h"
#include "engine/interpreter/evaluator/statements.h"
#include "engine/interpreter/evaluator/targets.h"
#include "engine/interpreter/evaluator/variables.h"
#include "engine/interpreter/interpreter.h"
#include "engine/interpreter/modules/processes.h"
#include "engine/runtime.h"
#include "process/signalmailbox.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace joinery::engine {

/// One process's interpreter: its parts, and the frames under way. The parts (Expressions,
/// Statements …) each know how to do one kind of node, and find each other here. A fork copies it
/// all.
class Machine final : public Caller {
public:
    Machine(
        std::shared_ptr<const language::Program> program, Runtime &runtime,
        InterpreterLimits limits);
    ~Machine() override;

    const language::Program &program() const { return *m_program; }
    Runtime &runtime() { return m_runtime; }
    Frame &frame() { return *m_frame; }
    /// nullptr before the program's first line and after its last.
    const Frame *frameIfAny() const { return m_frame; }

    Variables variables;
    Expressions expressions{*this};
    Targets targets{*this};
    Statements statements{*this};
    Definitions definitions{*this};
    Handling handling{*this};
    SignalHandlers signals{*this};
    Processes processes{*this};
    std::unordered_map<std::string, Ref<Module>> modules; ///< those imported

    const InterpreterLimits &limits() const { return m_limits; }

    Value callFunction(Function &function, const Arguments &arguments) override;

    /// Runs body with frame as the innermost. An exception that leaves it has the frame in its
    /// traceback. RecursionError if the frames are too many.
    template <class Body>
    auto inFrame(Frame &frame, Body body)
    {
        enter(frame);
        try {
            auto result = body();
            leave();
            return result;
        } catch (...) {
            Ref<Exception> error = caught();
            leave();
            throw PythonError(std::move(error));
        }
    }

    /// In a catch block: the exception as Python has it, with this frame in its traceback and what
    /// is being handled as its context. Anything that is no Python exception flies on.
    Ref<Exception> caught();

    /// Throws what caught() gave in this frame once more: its traceback has the frame already.
    [[noreturn]] void raiseAgain(Ref<Exception> exception)
    {
        m_frame->traced = exception.get();
        throw PythonError(std::move(exception));
    }

    /// What an `except` or `finally` is at work on; null: nothing.
    const Ref<Exception> &handled() const { return m_handled; }
    Ref<Exception> exchangeHandled(Ref<Exception> exception)
    {
        return std::exchange(m_handled, std::move(exception));
    }
    /// Chains, as `raise` in a handler does.
    void setContext(Exception &exception) const;

    void enterLine(int line)
    {
        m_frame->line = line;
        m_runtime.enterLine(line);
    }
    /// After something else was done in between.
    void backToLine()
    {
        if (m_frame)
            m_runtime.enterLine(m_frame->line);
    }
    /// Sets memory aside again for the next MemoryError, if it can be had.
    void renewReserve();

    /// In a forked child: the frames under way are the parent's.
    void forgetFrames() { m_frame = nullptr; }
    /// Where CPython would: between statements, after calls.
    void runPendingSignals()
    {
        if (!SignalMailbox::isEmpty())
            signals.runPending();
    }
    /// Before a visible statement: returns when it may pass; handlers run meanwhile.
    void pass(const Step &step);

private:
    void enter(Frame &frame);
    void leave();
    void note(Exception &exception);
    Ref<Exception> memoryError();

    std::shared_ptr<const language::Program> m_program;
    Runtime &m_runtime;
    InterpreterLimits m_limits;
    Frame *m_frame = nullptr;
    int m_depth = 0;
    Ref<Exception> m_handled;
    /// Given up when memory ends: the exception and its traceback need some themselves.
    std::unique_ptr<std::byte[]> m_reserve;
    bool m_toldOfRecursion = false;
    bool m_toldOfMemory = false;
};

/// For as long as it lives, exception is what is being handled.
class HandlingScope {
public:
    HandlingScope(Machine &machine, Ref<Exception> exception)
        : m_machine(machine), m_before(machine.exchangeHandled(std::move(exception)))
    {
    }
    ~HandlingScope() { m_machine.exchangeHandled(std::move(m_before)); }
    HandlingScope(const HandlingScope &) = delete;
    HandlingScope &operator=(const HandlingScope &) = delete;

private:
    Machine &m_machine;
    Ref<Exception> m_before;
};

} // namespace joinery::engine
