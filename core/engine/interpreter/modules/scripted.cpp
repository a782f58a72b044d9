// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/modules/scripted.h"

namespace joinery::engine {

Value makeScripted(Scripted function, const std::string &qualifiedName)
{
    std::string name = function.name;
    auto made = make<BuiltinFunction>(
        std::move(name),
        [function = std::move(function), qualifiedName](const Arguments &arguments) {
            return function.code(
                function.signature.bind(qualifiedName, arguments, function.defaults));
        },
        BuiltinFunction::Role::Scripted);
    made->qualifiedName = qualifiedName;
    return made;
}

void addScripted(Module &module, Scripted function)
{
    const std::string name = function.name;
    module.attributes.set(name, makeScripted(std::move(function), name));
}

void addScripted(Class &type, Scripted method)
{
    const std::string name = method.name;
    type.attributes.set(name, makeScripted(std::move(method), type.qualifiedName + "." + name));
}

void addProperty(
    Class &type, const std::string &name, std::function<Value(const Value &)> read,
    std::function<void(const Value &, const Value &)> write)
{
    Value getter = makeScripted(
        {name,
         Signature::of({"self"}),
         {},
         [read = std::move(read)](const std::vector<Value> &given) { return read(given[0]); }},
        name);
    Value setter;
    if (write) {
        setter = makeScripted(
            {name,
             Signature::of({"self", "value"}),
             {},
             [write = std::move(write)](const std::vector<Value> &given) {
                 write(given[0], given[1]);
                 return Value();
             }},
            name);
    }
    type.attributes.set(name, make<Property>(std::move(getter), std::move(setter)));
}

} // namespace joinery::engine
