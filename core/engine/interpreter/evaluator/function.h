// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/environment.h"
#include "engine/interpreter/evaluator/signature.h"
#include "engine/interpreter/values/class.h"
#include "language/tree/ast.h"

#include <string>
#include <vector>

namespace joinery::engine {

/// What all functions made by one def or lambda share.
struct Code {
    std::string name;
    const language::Scope *scope = nullptr;
    Signature signature;
    const language::Block *body = nullptr; ///< of a def
    const language::Expression *expression = nullptr; ///< of a lambda
    int line = 0; ///< of its def, or of the lambda's expression
};

/// The class that a method was written in; filled once that class exists. super() reads it.
struct ClassCell : Object {
    ClassCell() : Object(Type::Singleton) { }
    Ref<Class> filled;
};

/// A def or lambda of the scenario, with what it closed over.
class ScenarioFunction : public Function {
public:
    ScenarioFunction(const Code &shared, std::string qualified, Ref<Environment> around)
        : Function(shared.name, std::move(qualified)), code(shared), closure(std::move(around))
    {
    }

    const Code &code;
    const Ref<Environment> closure; ///< empty at module level
    Ref<ClassCell> writtenIn; ///< empty outside of classes
    std::vector<Value> defaults; ///< one for each parameter, unset where there is none
};

} // namespace joinery::engine
