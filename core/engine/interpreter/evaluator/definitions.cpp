// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/definitions.h"

#include "engine/interpreter/evaluator/machine.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/types.h"

namespace joinery::engine {

namespace {

Signature::Parameter::Kind signatureKind(language::Parameter::Kind kind)
{
    switch (kind) {
    case language::Parameter::Kind::Normal:
        return Signature::Parameter::Kind::Normal;
    case language::Parameter::Kind::VarArgs:
        return Signature::Parameter::Kind::VarArgs;
    case language::Parameter::Kind::KeywordOnly:
        return Signature::Parameter::Kind::KeywordOnly;
    case language::Parameter::Kind::VarKeywords:
        break;
    }
    return Signature::Parameter::Kind::VarKeywords;
}

/// A body's first statement, where it is a string alone.
Value documentation(const language::Block &body)
{
    if (body.empty())
        return {};
    const auto *first = body.front().as<language::ExpressionStatement>();
    const auto *constant = first ? first->value->as<language::Constant>() : nullptr;
    const auto *text = constant ? std::get_if<std::string>(&constant->value) : nullptr;
    return text ? Str::of(*text) : Value();
}

void attach(Code &code, const language::FunctionDefinition &node)
{
    code.body = &node.body;
}

void attach(Code &code, const language::Lambda &node)
{
    code.expression = node.body.get();
    code.line = node.body->range.begin.line;
}

} // namespace

Value Definitions::function(const language::FunctionDefinition &node)
{
    std::vector<Value> decorators;
    for (const auto &decorator : node.decorators)
        decorators.push_back(m_machine.expressions.evaluate(*decorator));
    const Ref<ScenarioFunction> made = make(node, node.name);
    made->documentation = documentation(node.body);
    Value result = made;
    for (std::size_t i = decorators.size(); i > 0; --i) {
        m_machine.frame().at(*node.decorators[i - 1]);
        result = call(decorators[i - 1], {result});
    }
    return result;
}

Value Definitions::lambda(const language::Lambda &node)
{
    static const std::string name = "<lambda>";
    return make(node, name);
}

template <class Node>
Ref<ScenarioFunction> Definitions::make(const Node &node, const std::string &name)
{
    const Frame &frame = m_machine.frame();
    auto function =
        engine::make<ScenarioFunction>(code(node, name), qualified(name), frame.environment);
    function->writtenIn = frame.writtenIn;
    function->defaults = defaults(node.parameters);
    return function;
}

template <class Node>
const Code &Definitions::code(const Node &node, const std::string &name)
{
    std::unique_ptr<Code> &known = m_codes[&node];
    if (!known) {
        known = std::make_unique<Code>();
        known->name = name;
        known->scope = &node.scope;
        std::vector<Signature::Parameter> parameters;
        for (const language::Parameter &parameter : node.parameters) {
            const std::uint32_t slot = m_machine.variables.names().of(&parameter).slot;
            parameters.push_back({parameter.name, signatureKind(parameter.kind), slot});
        }
        known->signature = Signature(std::move(parameters));
        known->line = m_machine.frame().line;
        attach(*known, node);
    }
    return *known;
}

std::vector<Value> Definitions::defaults(const std::vector<language::Parameter> &parameters)
{
    std::vector<Value> values;
    values.reserve(parameters.size());
    for (const language::Parameter &parameter : parameters) {
        values.push_back(
            parameter.defaultValue ? m_machine.expressions.evaluate(*parameter.defaultValue)
                                   : Value::unset());
    }
    return values;
}

std::string Definitions::qualified(const std::string &name) const
{
    const Frame &frame = m_machine.frame();
    if (!frame.qualifiedName)
        return name;
    return *frame.qualifiedName + (frame.members ? "." : ".<locals>.") + name;
}

std::vector<Ref<Class>>
Definitions::bases(const language::ClassDefinition &node, const PlaceRange &statement)
{
    std::vector<Ref<Class>> found;
    for (const auto &base : node.bases) {
        const Value value = m_machine.expressions.evaluate(*base);
        if (auto *type = value.as<Class>()) {
            found.emplace_back(type);
            continue;
        }
        // CPython calls the base's own type to make the class.
        m_machine.frame().at(statement);
        if (value.as<Function>())
            raiseTypeError("function() argument 'code' must be code, not str");
        if (value.as<Module>() || value.isInt())
            raiseTypeError("{}() takes at most 2 arguments (3 given)", typeName(value));
        raiseTypeError("{} is not an acceptable base type", typeName(value));
    }
    return found;
}

Value Definitions::classObject(const language::ClassDefinition &node, const PlaceRange &statement)
{
    std::vector<Ref<Class>> parents = bases(node, statement);
    m_machine.frame().at(statement);
    const std::string name = qualified(node.name);
    Namespace members;
    auto cell = engine::make<ClassCell>();

    Frame frame;
    frame.name = &node.name;
    frame.qualifiedName = &name;
    frame.environment = m_machine.frame().environment;
    frame.members = &members;
    frame.writtenIn = cell;
    members.set("__module__", Str::of("__main__"));
    members.set("__qualname__", Str::of(name));
    members.set("__doc__", documentation(node.body));
    m_machine.inFrame(frame, [&] { return m_machine.statements.run(node.body); });

    const Ref<Class> type = Class::create(node.name, "__main__", std::move(parents));
    type->qualifiedName = name;
    members.remove("__qualname__");
    type->attributes = std::move(members);
    cell->filled = type;
    return type;
}

Value Definitions::superHere()
{
    const Frame &frame = m_machine.frame();
    if (!frame.code)
        raise(exceptions().runtimeError, "super(): no arguments");
    if (!frame.writtenIn)
        raise(exceptions().runtimeError, "super(): __class__ cell not found");
    const auto &parameters = frame.code->signature.parameters();
    if (parameters.empty())
        raise(exceptions().runtimeError, "super(): no arguments");
    if (!frame.writtenIn->filled)
        raise(exceptions().runtimeError, "super(): empty __class__ cell");
    return engine::make<Super>(
        frame.writtenIn->filled, frame.environment->slots[parameters.front().slot]);
}

void Definitions::installSuper()
{
    types().super->construct = [this](const Arguments &arguments) -> Value {
        if (arguments.positional.empty())
            return superHere();
        auto *type = arguments.positional[0].as<Class>();
        if (!type) {
            raiseTypeError(
                "super() argument 1 must be a type, not {}", typeName(arguments.positional[0]));
        }
        if (arguments.positional.size() < 2)
            raise(exceptions().runtimeError, "super(): one argument is not supported");
        return engine::make<Super>(Ref<Class>(type), arguments.positional[1]);
    };
    m_machine.variables.setBuiltin("super", types().super);
}

} // namespace joinery::engine
