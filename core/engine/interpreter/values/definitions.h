// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/class.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace joinery::engine {

enum class Keywords { Refused, Allowed };

/// A function of builtins: how many positional arguments it takes (most < 0: any number), and its
/// code. Wrong counts are told in CPython's words before the code is called.
struct FunctionEntry {
    const char *name;
    int least;
    int most;
    Value (*code)(const Arguments &);
    Keywords keywords = Keywords::Refused;
};

/// A method of a built-in type; self is not counted.
struct MethodEntry {
    const char *name;
    int least;
    int most;
    Value (*code)(const Value &self, const Arguments &);
    Keywords keywords = Keywords::Refused;
};

Value makeFunction(const FunctionEntry &entry);
void addMethods(Class &type, std::initializer_list<MethodEntry> entries);
void addClassMethod(Class &type, const FunctionEntry &entry);

/// As CPython's "takes exactly one argument (2 given)" and "expected at most 2 arguments, got 3".
/// qualifiedName: list.append, len.
void checkCount(std::string_view qualifiedName, size_t given, int least, int most);
void refuseKeywords(std::string_view qualifiedName, const Arguments &arguments);

/// Values of named parameters, given by position (for the first of them) or by keyword; unset
/// where not given. TypeError for a keyword that is not among the names.
std::vector<Value> bindNamed(
    std::string_view function, const Arguments &arguments, size_t positionalAtMost,
    std::initializer_list<std::string_view> names);

/// The argument at a position, or the fallback.
inline Value
argument(const Arguments &arguments, size_t position, const Value &fallback = Value::unset())
{
    return position < arguments.positional.size() ? arguments.positional[position] : fallback;
}

} // namespace joinery::engine
