// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/statements.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/modules/modules.h"
#include "engine/interpreter/values/iterator.h"

namespace joinery::engine {

namespace {

using language::Expression;

/// Where CPython's compiler is after the jumps of a test: it shows an assertion there.
const Expression *lastComparison(const Expression &test)
{
    if (test.as<language::Comparison>())
        return &test;
    if (const auto *unary = test.as<language::UnaryOperation>())
        return unary->op == language::UnaryOperator::Not ? lastComparison(*unary->operand)
                                                         : nullptr;
    if (const auto *conditional = test.as<language::Conditional>()) {
        for (const auto *part : {&conditional->orElse, &conditional->body, &conditional->test}) {
            if (const Expression *found = lastComparison(**part))
                return found;
        }
    }
    if (const auto *boolean = test.as<language::BooleanOperation>()) {
        for (auto value = boolean->values.rbegin(); value != boolean->values.rend(); ++value) {
            if (const Expression *found = lastComparison(**value))
                return found;
        }
    }
    return nullptr;
}

} // namespace

Flow Statements::run(const language::Block &block)
{
    for (const Statement &statement : block) {
        m_machine.enterLine(statement.range.begin.line);
        m_machine.frame().at(statement.range);
        m_machine.runPendingSignals();
        const Flow flow =
            std::visit([&](const auto &node) { return visit(node, statement); }, statement.node);
        if (flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

Flow Statements::visit(const language::ExpressionStatement &node, const Statement &)
{
    m_machine.expressions.evaluate(*node.value);
    return Flow::Next;
}

Flow Statements::visit(const language::Assign &node, const Statement &)
{
    Value value = m_machine.expressions.evaluate(*node.value);
    for (const auto &target : node.targets)
        m_machine.targets.store(*target, value);
    return Flow::Next;
}

Flow Statements::visit(const language::AugmentedAssign &node, const Statement &whole)
{
    m_machine.targets.augment(node, whole.range);
    return Flow::Next;
}

Flow Statements::visit(const language::AnnotatedAssign &node, const Statement &)
{
    if (node.value)
        m_machine.targets.store(*node.target, m_machine.expressions.evaluate(*node.value));
    return Flow::Next;
}

Flow Statements::visit(const language::If &node, const Statement &)
{
    return run(m_machine.expressions.isTrue(*node.test) ? node.body : node.orElse);
}

Flow Statements::visit(const language::While &node, const Statement &whole)
{
    while (m_machine.expressions.isTrue(*node.test)) {
        const Flow flow = run(node.body);
        if (flow == Flow::Break)
            return Flow::Next;
        if (flow == Flow::Return)
            return flow;
        m_machine.enterLine(whole.range.begin.line);
        m_machine.runPendingSignals();
    }
    return run(node.orElse);
}

Flow Statements::visit(const language::For &node, const Statement &whole)
{
    const Value iterable = m_machine.expressions.evaluate(*node.iterable);
    m_machine.frame().at(whole.range);
    const Ref<Iterator> iterator = iterate(iterable);
    while (true) {
        Value value = iterator->next();
        if (value.isUnset())
            return run(node.orElse);
        m_machine.targets.store(*node.target, std::move(value));
        const Flow flow = run(node.body);
        if (flow == Flow::Break)
            return Flow::Next;
        if (flow == Flow::Return)
            return flow;
        m_machine.enterLine(whole.range.begin.line);
        m_machine.runPendingSignals();
        m_machine.frame().at(whole.range);
    }
}

Flow Statements::visit(const language::FunctionDefinition &node, const Statement &)
{
    m_machine.variables.write(&node, m_machine.frame(), m_machine.definitions.function(node));
    return Flow::Next;
}

Flow Statements::visit(const language::ClassDefinition &node, const Statement &whole)
{
    Value type = m_machine.definitions.classObject(node, whole.range);
    m_machine.variables.write(&node, m_machine.frame(), std::move(type));
    return Flow::Next;
}

Flow Statements::visit(const language::Return &node, const Statement &)
{
    Value value = node.value ? m_machine.expressions.evaluate(*node.value) : Value();
    m_machine.frame().returned = std::move(value);
    return Flow::Return;
}

Flow Statements::visit(const language::Raise &node, const Statement &whole)
{
    m_machine.handling.raise(node, whole.range);
}

Flow Statements::visit(const language::Try &node, const Statement &)
{
    return m_machine.handling.run(node);
}

Flow Statements::visit(const language::With &node, const Statement &whole)
{
    return m_machine.handling.run(node, whole.range);
}

Flow Statements::visit(const language::Global &, const Statement &)
{
    return Flow::Next;
}

Flow Statements::visit(const language::Nonlocal &, const Statement &)
{
    return Flow::Next;
}

Flow Statements::visit(const language::Import &node, const Statement &whole)
{
    m_machine.frame().at(whole.range);
    for (const language::ImportAlias &alias : node.names) {
        // "import a.b" binds a, "import a.b as c" binds a.b.
        const bool bindsFirst = !alias.alias.has_value();
        const std::string bound =
            bindsFirst ? alias.name.substr(0, alias.name.find('.')) : alias.name;
        importModule(m_machine, alias.name);
        m_machine.variables.write(&alias, m_machine.frame(), importModule(m_machine, bound));
    }
    return Flow::Next;
}

Flow Statements::visit(const language::ImportFrom &node, const Statement &whole)
{
    m_machine.frame().at(whole.range);
    const Ref<Module> module = importModule(m_machine, node.module);
    for (const language::ImportAlias &alias : node.names) {
        if (alias.name == "*") {
            importAll(module);
            continue;
        }
        const Value *value = module->attributes.find(alias.name);
        if (!value) {
            raise(
                exceptions().importError,
                fmt::format(
                    "cannot import name '{}' from '{}' ({})", alias.name, module->name,
                    module->origin == "built-in" ? "unknown location" : module->origin));
        }
        m_machine.variables.write(&alias, m_machine.frame(), *value);
    }
    return Flow::Next;
}

void Statements::importAll(const Value &module)
{
    const Namespace &attributes = module.as<Module>()->attributes;
    for (const std::string &name : attributes.names()) {
        if (!name.starts_with('_'))
            m_machine.variables.setGlobal(name, *attributes.find(name));
    }
}

Flow Statements::visit(const language::Assert &node, const Statement &whole)
{
    if (m_machine.expressions.isTrue(*node.test))
        return Flow::Next;
    std::vector<Value> args;
    if (node.message)
        args.push_back(m_machine.expressions.evaluate(*node.message));
    m_machine.frame().at(whole.range);
    if (const auto *comparison = lastComparison(*node.test))
        m_machine.frame().at(*comparison);
    throw PythonError(makeException(exceptions().assertionError, std::move(args)));
}

Flow Statements::visit(const language::Delete &node, const Statement &)
{
    for (const auto &target : node.targets)
        m_machine.targets.remove(*target);
    return Flow::Next;
}

Flow Statements::visit(const language::Pass &, const Statement &)
{
    return Flow::Next;
}

Flow Statements::visit(const language::Break &, const Statement &)
{
    return Flow::Break;
}

Flow Statements::visit(const language::Continue &, const Statement &)
{
    return Flow::Continue;
}

} // namespace joinery::engine
