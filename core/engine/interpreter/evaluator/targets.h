// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"
#include "language/tree/ast.h"

#include <vector>

namespace joinery::engine {

class Machine;

/// What may stand left of `=`, after `for`, `as` and `del`.
class Targets {
public:
    explicit Targets(Machine &machine) : m_machine(machine) { }

    void store(const language::Expression &target, Value value);
    void remove(const language::Expression &target);
    /// target op= value; statement: the whole, which is where CPython sees the operation.
    void augment(const language::AugmentedAssign &node, const PlaceRange &statement);

private:
    void storeMany(
        const language::Expression &whole, const std::vector<language::ExpressionPtr> &targets,
        const Value &value);

    Machine &m_machine;
};

} // namespace joinery::engine
