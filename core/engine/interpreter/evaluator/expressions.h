// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/evaluator/callarguments.h"
#include "engine/interpreter/values/class.h"
#include "language/tree/ast.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace joinery::engine {

class Machine;

/// What every kind of expression is worth. Each operation tells its frame where it is before it
/// acts, so that an exception finds its place.
class Expressions {
public:
    explicit Expressions(Machine &machine) : m_machine(machine) { }

    Value evaluate(const language::Expression &expression);
    bool isTrue(const language::Expression &test);

private:
    using Expression = language::Expression;

    Value visit(const language::Constant &node, const Expression &whole);
    Value visit(const language::Name &node, const Expression &whole);
    Value visit(const language::FormattedString &node, const Expression &whole);
    Value visit(const language::UnaryOperation &node, const Expression &whole);
    Value visit(const language::BinaryOperation &node, const Expression &whole);
    Value visit(const language::BooleanOperation &node, const Expression &whole);
    Value visit(const language::Comparison &node, const Expression &whole);
    Value visit(const language::Conditional &node, const Expression &whole);
    Value visit(const language::Call &node, const Expression &whole);
    Value visit(const language::Attribute &node, const Expression &whole);
    Value visit(const language::Subscript &node, const Expression &whole);
    Value visit(const language::Slice &node, const Expression &whole);
    Value visit(const language::Starred &node, const Expression &whole);
    Value visit(const language::TupleDisplay &node, const Expression &whole);
    Value visit(const language::ListDisplay &node, const Expression &whole);
    Value visit(const language::SetDisplay &node, const Expression &whole);
    Value visit(const language::DictDisplay &node, const Expression &whole);
    Value visit(const language::Comprehension &node, const Expression &whole);
    Value visit(const language::Lambda &node, const Expression &whole);
    Value visit(const language::NamedExpression &node, const Expression &whole);

    std::vector<Value> elements(const std::vector<language::ExpressionPtr> &nodes);
    Value evaluateOrNone(const language::ExpressionPtr &expression);
    std::string
    text(const std::vector<language::FormattedString::Part> &parts, const Expression &whole);

    Value callee(const language::Call &node, CallArguments &arguments);
    void fill(
        CallArguments &arguments, const language::Call &node, const Value &callee,
        const Expression &whole);
    Value call(const Value &callee, const CallArguments &arguments);

    Machine &m_machine;
    /// The strings of the program, made once.
    std::unordered_map<const language::Constant *, Value> m_strings;
};

} // namespace joinery::engine
