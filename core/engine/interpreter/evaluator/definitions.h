// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/function.h"
#include "language/tree/ast.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace joinery::engine {

class Machine;

/// def, lambda, class, and the super() that needs to know where it was written.
class Definitions {
public:
    explicit Definitions(Machine &machine) : m_machine(machine) { }

    Value function(const language::FunctionDefinition &node);
    Value lambda(const language::Lambda &node);
    Value classObject(const language::ClassDefinition &node, const PlaceRange &statement);
    /// Makes super() work, with and without arguments.
    void installSuper();

private:
    template <class Node>
    Ref<ScenarioFunction> make(const Node &node, const std::string &name);
    template <class Node>
    const Code &code(const Node &node, const std::string &name);
    std::vector<Value> defaults(const std::vector<language::Parameter> &parameters);
    std::vector<Ref<Class>>
    bases(const language::ClassDefinition &node, const PlaceRange &statement);
    Value superHere();

    std::string qualified(const std::string &name) const;

    Machine &m_machine;
    std::unordered_map<const void *, std::unique_ptr<Code>> m_codes;
};

} // namespace joinery::engine
