// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/iterator.h"
#include "engine/interpreter/values/methods/methods.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text.h"
#include "engine/interpreter/values/text/formatspec.h"

#include <bit>
#include <cmath>
#include <limits>

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

Value bitCount(const Value &self, const Arguments &)
{
    const std::int64_t integer = *numbers::integerOf(self);
    const auto size = static_cast<std::uint64_t>(integer);
    return std::popcount(integer < 0 ? 0 - size : size);
}

Value asInteger(const Value &self)
{
    return *numbers::integerOf(self);
}

Value ratio(std::int64_t numerator, std::int64_t denominator)
{
    return make<Tuple>(std::vector<Value>{numerator, denominator});
}

Value integerRatio(const Value &self, const Arguments &)
{
    return ratio(*numbers::integerOf(self), 1);
}

/// 2 ** exponent in 64 bits.
std::int64_t powerOfTwo(int exponent)
{
    return numbers::binary(BinaryOperator::Power, Value(2), Value(exponent)).integer();
}

Value floatRatio(const Value &self, const Arguments &)
{
    const double number = self.number();
    if (std::isinf(number))
        raiseOverflowError("cannot convert Infinity to integer ratio");
    if (std::isnan(number))
        raiseValueError("cannot convert NaN to integer ratio");
    if (number == 0)
        return ratio(0, 1);
    constexpr int bits = std::numeric_limits<double>::digits;
    int exponent = 0;
    auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(number, &exponent), bits));
    exponent -= bits;
    const int zeros = std::countr_zero(static_cast<std::uint64_t>(mantissa));
    mantissa /= std::int64_t(1) << zeros;
    exponent += zeros;
    if (exponent < 0)
        return ratio(mantissa, powerOfTwo(-exponent));
    const Value whole =
        numbers::binary(BinaryOperator::Multiply, Value(mantissa), Value(powerOfTwo(exponent)));
    return ratio(whole.integer(), 1);
}

Value hexadecimal(const Value &self, const Arguments &)
{
    const double number = self.number();
    if (!std::isfinite(number))
        return Str::of(repr(self));
    const char *const sign = std::signbit(number) ? "-" : "";
    if (number == 0)
        return Str::of(fmt::format("{}0x0.0p+0", sign));
    constexpr int digits = std::numeric_limits<double>::digits - 1;
    const auto bits = std::bit_cast<std::uint64_t>(number);
    const std::uint64_t fraction = bits & ((std::uint64_t(1) << digits) - 1);
    const bool isNormal = std::isnormal(number);
    const int exponent =
        isNormal ? std::ilogb(number) : std::numeric_limits<double>::min_exponent - 1;
    return Str::of(fmt::format("{}0x{}.{:013x}p{:+}", sign, isNormal ? 1 : 0, fraction, exponent));
}

Value isInteger(const Value &self, const Arguments &)
{
    return std::isfinite(self.number()) && self.number() == std::floor(self.number());
}

/// True.conjugate() is 1.
Value integerItself(const Value &self, const Arguments &)
{
    return asInteger(self);
}

/// An attribute that a value works out of itself, and that nobody can set.
void addFact(Class &type, const char *name, Value (*read)(const Value &self))
{
    type.attributes.set(
        name, make<Property>(make<BuiltinFunction>(name, [read](const Arguments &arguments) {
            return read(arguments.positional[0]);
        })));
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
    addMethods(
        *types.integer,
        {{"bit_length", 0, 0, bitLength},
         {"bit_count", 0, 0, bitCount},
         {"as_integer_ratio", 0, 0, integerRatio},
         {"conjugate", 0, 0, integerItself}});
    addFact(*types.integer, "real", asInteger);
    addFact(*types.integer, "numerator", asInteger);
    addFact(*types.integer, "imag", [](const Value &) { return Value(0); });
    addFact(*types.integer, "denominator", [](const Value &) { return Value(1); });
    addMethods(
        *types.floating,
        {{"is_integer", 0, 0, isInteger},
         {"as_integer_ratio", 0, 0, floatRatio},
         {"hex", 0, 0, hexadecimal},
         {"conjugate", 0, 0, itself}});
    addFact(*types.floating, "real", [](const Value &self) { return self; });
    addFact(*types.floating, "imag", [](const Value &) { return Value(0.0); });
}

void addIteratorMethods(Class &iterator)
{
    addMethods(iterator, {{"__next__", 0, 0, nextOf}, {"__iter__", 0, 0, itself}});
}

} // namespace joinery::engine
