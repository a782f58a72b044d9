// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"
#include "language/tree/ast.h"

namespace joinery::engine {

class Machine;

/// How a block was left, other than by an exception.
enum class Flow { Next, Break, Continue, Return };

/// Runs statements. A returned value waits in the frame.
class Statements {
public:
    explicit Statements(Machine &machine) : m_machine(machine) { }

    Flow run(const language::Block &block);

private:
    using Statement = language::Statement;

    Flow visit(const language::ExpressionStatement &node, const Statement &whole);
    Flow visit(const language::Assign &node, const Statement &whole);
    Flow visit(const language::AugmentedAssign &node, const Statement &whole);
    Flow visit(const language::AnnotatedAssign &node, const Statement &whole);
    Flow visit(const language::If &node, const Statement &whole);
    Flow visit(const language::While &node, const Statement &whole);
    Flow visit(const language::For &node, const Statement &whole);
    Flow visit(const language::FunctionDefinition &node, const Statement &whole);
    Flow visit(const language::ClassDefinition &node, const Statement &whole);
    Flow visit(const language::Return &node, const Statement &whole);
    Flow visit(const language::Raise &node, const Statement &whole);
    Flow visit(const language::Try &node, const Statement &whole);
    Flow visit(const language::With &node, const Statement &whole);
    Flow visit(const language::Global &node, const Statement &whole);
    Flow visit(const language::Nonlocal &node, const Statement &whole);
    Flow visit(const language::Import &node, const Statement &whole);
    Flow visit(const language::ImportFrom &node, const Statement &whole);
    Flow visit(const language::Assert &node, const Statement &whole);
    Flow visit(const language::Delete &node, const Statement &whole);
    Flow visit(const language::Pass &node, const Statement &whole);
    Flow visit(const language::Break &node, const Statement &whole);
    Flow visit(const language::Continue &node, const Statement &whole);

    void importAll(const Value &module);

    Machine &m_machine;
};

} // namespace joinery::engine
