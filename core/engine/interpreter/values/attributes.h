// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::engine {

/// object.name, with binding of methods, properties, __getattr__. AttributeError as CPython words
/// it. Name mangling (self.__x) is the evaluator's.
Value attribute(const Value &object, std::string_view name);
/// The same, but unset where there is none.
Value attributeIfAny(const Value &object, std::string_view name);
void setAttribute(const Value &object, std::string_view name, Value value);
void deleteAttribute(const Value &object, std::string_view name);

/// object.name where the caller will only call it at once: spares the BoundMethod. function is
/// unset if there is none; self is unset if the function takes none.
struct Method {
    Value function;
    Value self;
};
Method method(const Value &object, std::string_view name);
/// A special method (__len__ …) as operators look it up: in the class only; unset if none or if
/// object is no instance of a class of the scenario.
Method specialMethod(const Value &object, std::string_view name);

/// Calls a special method with these arguments; unset if there is none.
Value callSpecial(
    const Value &object, std::string_view name, std::initializer_list<Value> arguments = {});

/// Every name that dir(object) lists, sorted.
std::vector<std::string> attributeNames(const Value &object);

/// CPython 3.11's "Did you mean: 'join'?": the closest of the candidates, if any is close enough.
/// Only tracebacks show it.
std::optional<std::string>
suggestion(std::string_view name, const std::vector<std::string> &candidates);

} // namespace joinery::engine
