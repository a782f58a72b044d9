// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/definitions.h"

#include "engine/interpreter/values/exception.h"

#include <algorithm>

namespace joinery::engine {
namespace {

[[noreturn]] void
raiseExpected(std::string_view name, std::string_view bound, int expected, size_t given)
{
    raiseTypeError(
        "{} expected {}{} argument{}, got {}", name, bound, expected, expected == 1 ? "" : "s",
        given);
}

BuiltinFunction::Implementation methodCode(const Class &type, const MethodEntry &entry)
{
    const std::string qualified = type.name + "." + entry.name;
    return [owner = &type, entry, qualified](const Arguments &arguments) {
        if (arguments.positional.empty())
            raiseTypeError("unbound method {}() needs an argument", qualified);
        const Value &self = arguments.positional[0];
        if (!classOf(self)->isSubclassOf(*owner)) {
            raiseTypeError(
                "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", entry.name,
                owner->name, typeName(self));
        }
        const Arguments rest{arguments.positional.subspan(1), arguments.keywords};
        if (entry.keywords == Keywords::Refused)
            refuseKeywords(qualified, rest);
        checkCount(qualified, rest.positional.size(), entry.least, entry.most);
        return entry.code(self, rest);
    };
}

} // namespace

void checkCount(std::string_view qualifiedName, size_t given, int least, int most)
{
    const int count = static_cast<int>(given);
    if (count >= least && (most < 0 || count <= most))
        return;
    if (most == 0)
        raiseTypeError("{}() takes no arguments ({} given)", qualifiedName, given);
    if (least == 1 && most == 1)
        raiseTypeError("{}() takes exactly one argument ({} given)", qualifiedName, given);
    const std::string_view name = qualifiedName.substr(qualifiedName.rfind('.') + 1);
    if (least == most)
        raiseExpected(name, "", least, given);
    if (count < least)
        raiseExpected(name, "at least ", least, given);
    raiseExpected(name, "at most ", most, given);
}

void refuseKeywords(std::string_view qualifiedName, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        raiseTypeError("{}() takes no keyword arguments", qualifiedName);
}

Value makeFunction(const FunctionEntry &entry)
{
    return make<BuiltinFunction>(entry.name, [entry](const Arguments &arguments) {
        if (entry.keywords == Keywords::Refused)
            refuseKeywords(entry.name, arguments);
        checkCount(entry.name, arguments.positional.size(), entry.least, entry.most);
        return entry.code(arguments);
    });
}

void addMethods(Class &type, std::initializer_list<MethodEntry> entries)
{
    for (const MethodEntry &entry : entries) {
        auto function = make<BuiltinFunction>(
            entry.name, methodCode(type, entry), BuiltinFunction::Role::Method);
        function->qualifiedName = type.name + "." + entry.name;
        type.attributes.set(entry.name, function);
    }
}

void addClassMethod(Class &type, const FunctionEntry &entry)
{
    type.attributes.set(entry.name, make<StaticMethod>(makeFunction(entry)));
}

std::vector<Value> bindNamed(
    std::string_view function, const Arguments &arguments, size_t positionalAtMost,
    std::initializer_list<std::string_view> names)
{
    std::vector<Value> values(names.size(), Value::unset());
    const size_t given = arguments.positional.size();
    if (given > positionalAtMost) {
        raiseTypeError(
            "{}() takes at most {} argument{} ({} given)", function, names.size(),
            names.size() == 1 ? "" : "s", given + arguments.keywords.size());
    }
    std::copy(arguments.positional.begin(), arguments.positional.end(), values.begin());
    for (const auto &keyword : arguments.keywords) {
        const auto *found = std::find(names.begin(), names.end(), keyword.name);
        if (found == names.end()) {
            raiseTypeError("'{}' is an invalid keyword argument for {}()", keyword.name, function);
        }
        Value &value = values[static_cast<size_t>(found - names.begin())];
        if (!value.isUnset()) {
            raiseTypeError(
                "argument for {}() given by name ('{}') and position ({})", function, keyword.name,
                found - names.begin() + 1);
        }
        value = keyword.value;
    }
    return values;
}

} // namespace joinery::engine
