// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/evaluator/variables.h"

#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/types.h"

namespace joinery::engine {

Variables::Variables(const language::Program &program)
    : m_names(program),
      m_globals(m_names.globals().size(), Value::unset()),
      m_builtins(m_names.globals().size(), Value::unset())
{
    const Namespace known = builtins();
    for (const std::string &name : known.names())
        setBuiltin(name, *known.find(name));
    // Keywords, but CPython's builtins list them, so its suggestions do.
    for (const char *name : {"False", "None", "True"})
        m_builtinNames.emplace_back(name);
    setGlobal("__name__", Str::of("__main__"));
    setGlobal("__file__", Str::of(program.file));
    setGlobal("__doc__", Value());
}

void Variables::setGlobal(std::string_view name, Value value)
{
    if (const auto slot = m_names.globalSlot(name))
        m_globals[*slot] = std::move(value);
}

void Variables::setBuiltin(std::string_view name, Value value)
{
    m_builtinNames.emplace_back(name);
    if (const auto slot = m_names.globalSlot(name))
        m_builtins[*slot] = std::move(value);
}

Value Variables::read(const void *node, const Frame &frame) const
{
    const Binding &binding = m_names.of(node);
    if (binding.isMember && frame.members) {
        if (const Value *member = frame.members->find(*binding.name))
            return *member;
    }
    if (binding.where == Binding::Where::Local) {
        const Environment *environment = frame.environment.get();
        for (int depth = binding.depth; depth > 0; --depth)
            environment = environment->outer.get();
        if (const Value &value = environment->slots[binding.slot]; !value.isUnset())
            return value;
    } else {
        if (const Value &value = m_globals[binding.slot]; !value.isUnset())
            return value;
        if (const Value &value = m_builtins[binding.slot]; !value.isUnset())
            return value;
    }
    failRead(binding, frame);
}

void Variables::write(const void *node, Frame &frame, Value value)
{
    const Binding &binding = m_names.of(node);
    if (binding.isMember && frame.members)
        frame.members->set(*binding.name, std::move(value));
    else
        *place(binding, frame) = std::move(value);
}

void Variables::remove(const void *node, Frame &frame)
{
    const Binding &binding = m_names.of(node);
    if (binding.isMember && frame.members) {
        if (!frame.members->remove(*binding.name))
            failRead(binding, frame);
        return;
    }
    Value *value = place(binding, frame);
    if (value->isUnset())
        failRead(binding, frame);
    *value = Value::unset();
}

void Variables::clear(const void *node, Frame &frame)
{
    const Binding &binding = m_names.of(node);
    if (binding.isMember && frame.members)
        frame.members->remove(*binding.name);
    else
        *place(binding, frame) = Value::unset();
}

Value *Variables::place(const Binding &binding, const Frame &frame)
{
    if (binding.where == Binding::Where::Global)
        return &m_globals[binding.slot];
    Environment *environment = frame.environment.get();
    for (int depth = binding.depth; depth > 0; --depth)
        environment = environment->outer.get();
    return &environment->slots[binding.slot];
}

void Variables::failRead(const Binding &binding, const Frame &frame) const
{
    const std::string &name = *binding.name;
    if (binding.where == Binding::Where::Local && binding.depth == 0) {
        raise(
            exceptions().unboundLocalError,
            "cannot access local variable '" + name + "' where it is not associated with a value");
    }
    const std::string text = binding.where == Binding::Where::Global
        ? "name '" + name + "' is not defined"
        : "cannot access free variable '" + name
            + "' where it is not associated with a value in enclosing scope";
    Ref<Exception> error = makeException(exceptions().nameError, {Str::of(text)});
    error->soughtName = name;
    // What is visible now will be gone when the traceback is written.
    std::vector<Value> candidates;
    for (std::string &candidate : visibleNames(frame))
        candidates.push_back(Str::of(std::move(candidate)));
    error->soughtIn = make<List>(std::move(candidates));
    throw PythonError(error);
}

std::vector<std::string> Variables::visibleNames(const Frame &frame) const
{
    std::vector<std::string> names;
    if (frame.code) {
        const auto &locals = frame.code->scope->locals;
        for (std::size_t slot = 0; slot < locals.size(); ++slot) {
            if (!frame.environment->slots[slot].isUnset())
                names.push_back(locals[slot]);
        }
    }
    for (std::size_t slot = 0; slot < m_globals.size(); ++slot) {
        if (!m_globals[slot].isUnset())
            names.push_back(m_names.globals()[slot]);
    }
    names.insert(names.end(), m_builtinNames.begin(), m_builtinNames.end());
    return names;
}

} // namespace joinery::engine
