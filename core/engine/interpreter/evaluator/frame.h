// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/function.h"
#include "engine/interpreter/values/exception.h"

namespace joinery::engine {

/// One call under way: a function, a class body, a comprehension or the module.
struct Frame {
    const std::string *name = nullptr; ///< as tracebacks show it
    const std::string *qualifiedName = nullptr; ///< what functions defined here are named after
    Ref<Environment> environment; ///< empty for the module
    Namespace *members = nullptr; ///< in a class body: the class's names
    Ref<ClassCell> writtenIn;
    const Code *code = nullptr; ///< in a function
    Frame *caller = nullptr;

    int line = 0; ///< of the statement under way
    /// What is being evaluated, for the traceback: a node, or a statement's range.
    const language::Expression *node = nullptr;
    const PlaceRange *range = nullptr;

    Value returned;
    /// The exception in flight whose traceback has this frame already.
    const Exception *traced = nullptr;

    void at(const language::Expression &expression)
    {
        node = &expression;
        range = &expression.range;
    }
    void at(const PlaceRange &place)
    {
        node = nullptr;
        range = &place;
    }
};

} // namespace joinery::engine
