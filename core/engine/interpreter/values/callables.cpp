// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/callables.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"

#include <cassert>
#include <vector>

namespace joinery::engine {
namespace {

Caller *installed = nullptr;

Value callWithSelf(const Value &function, const Value &self, const Arguments &arguments)
{
    std::vector<Value> all;
    all.reserve(arguments.positional.size() + 1);
    all.push_back(self);
    all.insert(all.end(), arguments.positional.begin(), arguments.positional.end());
    return call(function, Arguments{all, arguments.keywords});
}

Value callMethod(const Method &method, const Arguments &arguments)
{
    if (method.self.isUnset())
        return call(method.function, arguments);
    return callWithSelf(method.function, method.self, arguments);
}

/// OSError(2, "…") makes a FileNotFoundError.
Ref<Class> actualClass(const Ref<Class> &type, const Arguments &arguments)
{
    if (type == exceptions().osError && arguments.positional.size() >= 2
        && arguments.positional[0].isInt())
        return osErrorClass(static_cast<int>(arguments.positional[0].integer()));
    return type;
}

Value instantiate(const Ref<Class> &type, const Arguments &arguments)
{
    if (type->construct)
        return type->construct(arguments);
    if (!type->allocate)
        raiseTypeError("cannot create '{}' instances", type->fullName());
    const Ref<Instance> instance = type->allocate(actualClass(type, arguments));
    if (auto *exception = dynamic_cast<Exception *>(instance.get()))
        exception->args = {arguments.positional.begin(), arguments.positional.end()};
    const Method initialise = specialMethod(instance, "__init__");
    const Value result = callMethod(initialise, arguments);
    if (!result.isNone())
        raiseTypeError("__init__() should return None, not '{}'", typeName(result));
    return instance;
}

} // namespace

void Caller::install(Caller *caller)
{
    installed = caller;
}

Caller &Caller::current()
{
    assert(installed);
    return *installed;
}

Value call(const Value &callee, const Arguments &arguments)
{
    if (auto *function = callee.as<Function>())
        return Caller::current().callFunction(*function, arguments);
    if (const auto *builtin = callee.as<BuiltinFunction>())
        return builtin->implementation(arguments);
    if (const auto *bound = callee.as<BoundMethod>())
        return callWithSelf(bound->function, bound->self, arguments);
    if (auto *type = callee.as<Class>())
        return instantiate(Ref<Class>(type), arguments);
    if (callee.as<Instance>()) {
        if (const Method method = specialMethod(callee, "__call__"); !method.function.isUnset())
            return callMethod(method, arguments);
    }
    if (const auto *wrapped = callee.as<StaticMethod>())
        return call(wrapped->function, arguments);
    raiseTypeError("'{}' object is not callable", typeName(callee));
}

Value call(const Value &callee, std::initializer_list<Value> positional)
{
    return call(callee, Arguments{{positional.begin(), positional.size()}});
}

} // namespace joinery::engine
