// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/statements.h"
#include "engine/interpreter/values/exception.h"

namespace joinery::engine {

/// try, with and raise: who catches what, and what is told about it.
class Handling {
public:
    explicit Handling(Machine &machine) : m_machine(machine) { }

    Flow run(const language::Try &node);
    Flow run(const language::With &node, const PlaceRange &statement);
    [[noreturn]] void raise(const language::Raise &node, const PlaceRange &statement);

private:
    /// How a piece of code was left: in order, or by an exception.
    struct Outcome {
        Flow flow = Flow::Next;
        Ref<Exception> exception; ///< null: none
    };
    template <class Body>
    Outcome attempt(Body body);

    Flow runHandled(const language::Try &node);
    Flow runHandler(const language::ExceptHandler &handler, const Ref<Exception> &exception);
    bool catches(const language::ExceptHandler &handler, const Ref<Exception> &exception);
    Flow runItem(const language::With &node, std::size_t index, const PlaceRange &statement);

    Machine &m_machine;
};

} // namespace joinery::engine
