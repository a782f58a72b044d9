// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/formatspec.h"

#include <bit>
#include <cmath>

namespace joinery::engine {
namespace {

Value initialise(const Value &self, const Arguments &arguments)
{
    if (!arguments.positional.empty() || !arguments.keywords.empty())
        raiseTypeError("{}() takes no arguments", typeName(self));
    return {};
}

Value representation(const Value &self, const Arguments &)
{
    if (!self.as<Instance>())
        return Str::of(repr(self));
    return Str::of(fmt::format(
        "<{} object at 0x{:x}>", classOf(self)->fullName(),
        reinterpret_cast<size_t>(self.object())));
}

Value text(const Value &self, const Arguments &)
{
    return Str::of(repr(self));
}

Value setAttr(const Value &self, const Arguments &arguments)
{
    const auto *name = arguments.positional[0].as<Str>();
    if (!name) {
        raiseTypeError(
            "attribute name must be string, not '{}'", typeName(arguments.positional[0]));
    }
    setAttribute(self, name->view(), arguments.positional[1]);
    return {};
}

Value bitLength(const Value &self, const Arguments &)
{
    const std::int64_t integer = *numbers::integerOf(self);
    const auto size = static_cast<std::uint64_t>(integer);
    return std::bit_width(integer < 0 ? 0 - size : size);
}

Value isInteger(const Value &self, const Arguments &)
{
    return std::isfinite(self.number()) && self.number() == std::floor(self.number());
}

Value nextOf(const Value &self, const Arguments &)
{
    Value value = self.as<Iterator>()->next();
    if (value.isUnset())
        throw PythonError(makeException(exceptions().stopIteration));
    return value;
}

Value itself(const Value &self, const Arguments &)
{
    return self;
}

template <int position>
Value withFunction(const Value &self, const Arguments &arguments)
{
    const Property &old = *self.as<Property>();
    const Value &given = arguments.positional[0];
    return make<Property>(
        position == 0 ? given : old.getter, position == 1 ? given : old.setter,
        position == 2 ? given : old.deleter);
}

} // namespace

void addObjectMethods(const Types &types)
{
    addMethods(
        *types.object,
        {{"__init__", 0, -1, initialise, Keywords::Allowed},
         {"__repr__", 0, 0, representation},
         {"__str__", 0, 0, text},
         {"__setattr__", 2, 2, setAttr}});
    addMethods(
        *types.property,
        {{"getter", 1, 1, withFunction<0>},
         {"setter", 1, 1, withFunction<1>},
         {"deleter", 1, 1, withFunction<2>}});
}

void addNumberMethods(const Types &types)
{
    addMethods(*types.integer, {{"bit_length", 0, 0, bitLength}, {"conjugate", 0, 0, itself}});
    addMethods(*types.floating, {{"is_integer", 0, 0, isInteger}, {"conjugate", 0, 0, itself}});
}

void addIteratorMethods(Class &iterator)
{
    addMethods(iterator, {{"__next__", 0, 0, nextOf}, {"__iter__", 0, 0, itself}});
}

} // namespace joinery::engine
