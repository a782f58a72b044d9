// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/comprehension.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/table.h"

#include <string>
#include <vector>

namespace joinery::engine {

namespace {

using language::Comprehension;

const std::string &frameName(Comprehension::Kind kind)
{
    static const std::string list = "<listcomp>";
    static const std::string set = "<setcomp>";
    static const std::string dict = "<dictcomp>";
    static const std::string generator = "<genexpr>";
    switch (kind) {
    case Comprehension::Kind::List:
        return list;
    case Comprehension::Kind::Set:
        return set;
    case Comprehension::Kind::Dict:
        return dict;
    case Comprehension::Kind::Generator:
        break;
    }
    return generator;
}

/// The nested loops of a comprehension, one step at a time.
class Loops {
public:
    Loops(Machine &machine, const Comprehension &node, Ref<Iterator> source)
        : m_machine(machine), m_node(node)
    {
        m_iterators.push_back(std::move(source));
    }

    /// To the next element: its targets are bound then. False at the end. In the frame of the
    /// comprehension.
    bool advance()
    {
        while (!m_iterators.empty()) {
            const language::Generator &loop = m_node.generators[m_iterators.size() - 1];
            m_machine.frame().at(*loop.iterable);
            Value value = m_iterators.back()->next();
            if (value.isUnset()) {
                m_iterators.pop_back();
                continue;
            }
            m_machine.targets.store(*loop.target, std::move(value));
            if (!conditionsHold(loop))
                continue;
            if (m_iterators.size() == m_node.generators.size())
                return true;
            enterNextLoop();
        }
        return false;
    }

private:
    bool conditionsHold(const language::Generator &loop)
    {
        for (const auto &condition : loop.conditions) {
            if (!m_machine.expressions.isTrue(*condition))
                return false;
        }
        return true;
    }

    void enterNextLoop()
    {
        const language::Expression &iterable = *m_node.generators[m_iterators.size()].iterable;
        const Value value = m_machine.expressions.evaluate(iterable);
        m_machine.frame().at(iterable);
        m_iterators.push_back(iterate(value));
    }

    Machine &m_machine;
    const Comprehension &m_node;
    std::vector<Ref<Iterator>> m_iterators; ///< of the loops entered, outermost first
};

/// What a comprehension's frame is made of.
struct Surroundings {
    Surroundings(Machine &machine, const Comprehension &node)
        : name(frameName(node.kind)),
          qualifiedName(name),
          environment(make<Environment>(node.scope.locals.size(), machine.frame().environment)),
          writtenIn(machine.frame().writtenIn),
          line(machine.frame().line)
    {
    }

    Frame frame() const
    {
        Frame made;
        made.name = &name;
        made.qualifiedName = &qualifiedName;
        made.environment = environment;
        made.writtenIn = writtenIn;
        made.line = line;
        return made;
    }

    const std::string &name;
    std::string qualifiedName;
    Ref<Environment> environment;
    Ref<ClassCell> writtenIn;
    int line;
};

/// A generator expression: nothing happens before it is asked.
class GeneratorIterator final : public Iterator {
public:
    GeneratorIterator(Machine &machine, const Comprehension &node, Ref<Iterator> source)
        : m_machine(machine),
          m_node(node),
          m_surroundings(machine, node),
          m_loops(machine, node, std::move(source))
    {
    }

    Value next() override
    {
        if (m_isOver)
            return Value::unset();
        Frame frame = m_surroundings.frame();
        m_isOver = true; // Also after an exception.
        Value value = m_machine.inFrame(frame, [&] {
            return m_loops.advance() ? m_machine.expressions.evaluate(*m_node.element)
                                     : Value::unset();
        });
        m_isOver = value.isUnset();
        return value;
    }
    std::string_view typeName() const override { return "generator"; }

private:
    Machine &m_machine;
    const Comprehension &m_node;
    Surroundings m_surroundings;
    Loops m_loops;
    bool m_isOver = false;
};

Value collected(Machine &machine, const Comprehension &node, Loops &loops)
{
    Expressions &expressions = machine.expressions;
    if (node.kind == Comprehension::Kind::List) {
        std::vector<Value> values;
        while (loops.advance())
            values.push_back(expressions.evaluate(*node.element));
        return make<List>(std::move(values));
    }
    if (node.kind == Comprehension::Kind::Set) {
        auto set = make<Set>();
        while (loops.advance())
            set->table.set(expressions.evaluate(*node.element), Value());
        return set;
    }
    auto dict = make<Dict>();
    while (loops.advance()) {
        const Value key = expressions.evaluate(*node.key);
        dict->table.set(key, expressions.evaluate(*node.element));
    }
    return dict;
}

} // namespace

Value comprehend(Machine &machine, const Comprehension &node, Ref<Iterator> source)
{
    if (node.kind == Comprehension::Kind::Generator)
        return make<GeneratorIterator>(machine, node, std::move(source));
    const Surroundings surroundings(machine, node);
    Loops loops(machine, node, std::move(source));
    Frame frame = surroundings.frame();
    return machine.inFrame(frame, [&] { return collected(machine, node, loops); });
}

} // namespace joinery::engine
