// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <array>

namespace joinery::engine {

class Machine;

/// signal.signal() and what follows from it: the handlers of this process, run where CPython runs
/// them, between two steps of the program.
class SignalHandlers {
public:
    explicit SignalHandlers(Machine &machine) : m_machine(machine) { }

    static constexpr int count = 65; ///< signals are 1 to 64

    /// Python's own SIGINT handler, which raises KeyboardInterrupt; SIGPIPE ignored.
    void installDefaults(Value defaultIntHandler);
    /// handler: SIG_DFL (0), SIG_IGN (1) or a callable; the one before. OSError where the system
    /// refuses: SIGKILL, SIGSTOP, and what the C library keeps for itself.
    Value set(int signal, const Value &handler);
    /// None for the signals that the C library keeps for itself.
    const Value &of(int signal) const { return m_handlers[static_cast<std::size_t>(signal)]; }

    /// Takes the waiting signals out of the mailbox and runs their handlers. May throw.
    void runPending();

private:
    void run(int signal);

    Machine &m_machine;
    std::array<Value, count> m_handlers;
    Value m_defaultIntHandler;
};

} // namespace joinery::engine
