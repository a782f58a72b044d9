// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/builtins/builtins.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"

namespace joinery::engine {
namespace {

const std::string &nameArgument(const Value &value)
{
    const auto *name = value.as<Str>();
    if (!name)
        raiseTypeError("attribute name must be string, not '{}'", typeName(value));
    return name->text();
}

/// Unset where there is none or reading it raises AttributeError.
Value tryAttribute(const Value &object, const std::string &name)
{
    try {
        return attributeIfAny(object, name);
    } catch (const PythonError &error) {
        if (!matches(*error.exception, exceptions().attributeError))
            throw;
        return Value::unset();
    }
}

Value getattr(const Arguments &arguments)
{
    const std::string &name = nameArgument(arguments.positional[1]);
    if (arguments.positional.size() == 2)
        return attribute(arguments.positional[0], name);
    Value found = tryAttribute(arguments.positional[0], name);
    return found.isUnset() ? arguments.positional[2] : found;
}

Value hasattr(const Arguments &arguments)
{
    const std::string &name = nameArgument(arguments.positional[1]);
    return !tryAttribute(arguments.positional[0], name).isUnset();
}

Value setattr(const Arguments &arguments)
{
    setAttribute(
        arguments.positional[0], nameArgument(arguments.positional[1]), arguments.positional[2]);
    return {};
}

Value delattr(const Arguments &arguments)
{
    deleteAttribute(arguments.positional[0], nameArgument(arguments.positional[1]));
    return {};
}

Value isinstance(const Arguments &arguments)
{
    return isInstance(arguments.positional[0], arguments.positional[1]);
}

bool isSubclass(const Class &type, const Value &classOrTuple)
{
    if (const auto *other = classOrTuple.as<Class>())
        return type.isSubclassOf(*other);
    const auto *tuple = classOrTuple.as<Tuple>();
    if (!tuple)
        raiseTypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    for (const Value &each : tuple->items) {
        if (isSubclass(type, each))
            return true;
    }
    return false;
}

Value issubclass(const Arguments &arguments)
{
    const auto *type = arguments.positional[0].as<Class>();
    if (!type)
        raiseTypeError("issubclass() arg 1 must be a class");
    return isSubclass(*type, arguments.positional[1]);
}

Value callable(const Arguments &arguments)
{
    const Value &value = arguments.positional[0];
    return value.as<Function>() || value.as<BuiltinFunction>() || value.as<BoundMethod>()
        || value.as<Class>() || value.as<StaticMethod>()
        || !specialMethod(value, "__call__").function.isUnset();
}

Value id(const Arguments &arguments)
{
    const Value &value = arguments.positional[0];
    if (value.isObject())
        return reinterpret_cast<std::int64_t>(value.object());
    return static_cast<std::int64_t>(hash(value)) * 32 + static_cast<int>(value.kind());
}

Value hashOf(const Arguments &arguments)
{
    return static_cast<std::int64_t>(hash(arguments.positional[0]));
}

Value dir(const Arguments &arguments)
{
    std::vector<Value> names;
    for (const std::string &name : attributeNames(arguments.positional[0]))
        names.push_back(Str::of(name));
    return make<List>(std::move(names));
}

Value vars(const Arguments &arguments)
{
    Value names = attributeIfAny(arguments.positional[0], "__dict__");
    if (names.isUnset())
        raiseTypeError("vars() argument must have __dict__ attribute");
    return names;
}

} // namespace

std::span<const FunctionEntry> objectFunctions()
{
    static constexpr FunctionEntry all[] = {
        {"getattr", 2, 3, getattr},
        {"hasattr", 2, 2, hasattr},
        {"setattr", 3, 3, setattr},
        {"delattr", 2, 2, delattr},
        {"isinstance", 2, 2, isinstance},
        {"issubclass", 2, 2, issubclass},
        {"callable", 1, 1, callable},
        {"id", 1, 1, id},
        {"hash", 1, 1, hashOf},
        {"dir", 1, 1, dir},
        {"vars", 1, 1, vars},
    };
    return all;
}

} // namespace joinery::engine
