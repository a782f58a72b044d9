// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/namespace.h"
#include "language/tree/ast.h"

#include <string>
#include <string_view>

namespace joinery::engine::test {

/// Runs one line of Python on the values alone: expressions, assignments and del, no functions.
/// What the evaluator does with a scenario, small enough to be read at a glance.
class ExpressionRunner {
public:
    ExpressionRunner();

    /// repr of the last expression ("ok" if the line ends in a statement), or "TypeError: …".
    std::string run(std::string_view line);

private:
    /// Cycles of counted references are not collected, and some lines make one: what has a name is
    /// emptied, so that every leak that is told is one.
    void forgetNames();
    Value execute(const language::Statement &statement);
    void assign(const language::Expression &target, const Value &value);
    void assignAll(const std::vector<language::ExpressionPtr> &targets, const Value &value);
    void remove(const language::Expression &target);
    void augment(const language::AugmentedAssign &statement);
    Value evaluate(const language::Expression &expression);
    Value evaluate(const language::Constant &constant);
    Value evaluate(const language::Comparison &comparison);
    Value evaluate(const language::Call &call);
    Value evaluate(const language::Slice &slice);
    Value evaluate(const language::DictDisplay &display);
    Value evaluate(const language::BooleanOperation &operation);
    std::string render(const std::vector<language::FormattedString::Part> &parts);
    Value evaluateOther(const language::Expression &expression);
    std::vector<Value> evaluateAll(const std::vector<language::ExpressionPtr> &expressions);

    Namespace m_builtins;
    Namespace m_names;
};

} // namespace joinery::engine::test
