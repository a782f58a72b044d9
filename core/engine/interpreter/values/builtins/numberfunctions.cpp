// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/builtins/builtins.h"
#include "engine/interpreter/values/definitions.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/operators/numbers.h"
#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/str.h"
#include "engine/interpreter/values/text/floattext.h"
#include "engine/interpreter/values/text/formatspec.h"

#include <cmath>
#include <cstdlib>

namespace joinery::engine {
namespace {

Value abs(const Arguments &arguments)
{
    const Value &value = arguments.positional[0];
    if (const auto integer = numbers::integerOf(value))
        return *integer < 0 ? numbers::binary(BinaryOperator::Subtract, 0, *integer) : *integer;
    if (value.isFloat())
        return std::fabs(value.number());
    if (Value result = callSpecial(value, "__abs__"); !result.isUnset())
        return result;
    raiseTypeError("bad operand type for abs(): '{}'", typeName(value));
}

Value divmod(const Arguments &arguments)
{
    const Value &left = arguments.positional[0];
    const Value &right = arguments.positional[1];
    if (!numbers::isNumber(left) || !numbers::isNumber(right)) {
        raiseTypeError(
            "unsupported operand type(s) for divmod(): '{}' and '{}'", typeName(left),
            typeName(right));
    }
    if ((left.isFloat() || right.isFloat()) && numbers::floatOf(right) == 0)
        raise(exceptions().zeroDivisionError, "float divmod()");
    return make<Tuple>(std::vector<Value>{
        numbers::binary(BinaryOperator::FloorDivide, left, right),
        numbers::binary(BinaryOperator::Modulo, left, right)});
}

Value powerModulo(std::int64_t base, std::int64_t exponent, std::int64_t modulus)
{
    if (modulus == 0)
        raiseValueError("pow() 3rd argument cannot be 0");
    if (exponent < 0)
        raiseValueError("base is not invertible for the given modulus");
    __extension__ using Wide = __int128;
    Wide result = numbers::modulo(1, modulus);
    Wide factor = numbers::modulo(base, modulus);
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result = result * factor % modulus;
        factor = factor * factor % modulus;
    }
    return numbers::modulo(static_cast<std::int64_t>(result), modulus);
}

Value pow(const Arguments &arguments)
{
    const auto values = bindNamed("pow", arguments, 3, {"base", "exp", "mod"});
    for (size_t i = 0; i < 2; ++i) {
        if (values[i].isUnset()) {
            raiseTypeError(
                "pow() missing required argument '{}' (pos {})", i == 0 ? "base" : "exp", i + 1);
        }
    }
    if (values[2].isUnset() || values[2].isNone())
        return binary(BinaryOperator::Power, values[0], values[1]);
    return powerModulo(asIndex(values[0]), asIndex(values[1]), asIndex(values[2]));
}

/// Half goes to the even neighbour.
Value roundInteger(std::int64_t integer, std::int64_t digits)
{
    if (digits >= 0)
        return integer;
    if (digits < -18)
        return 0;
    std::int64_t unit = 1;
    for (; digits < 0; ++digits)
        unit *= 10;
    const std::int64_t rest = numbers::modulo(integer, unit);
    const bool isOdd = numbers::modulo(numbers::floorDivide(integer, unit), 2) != 0;
    const bool up = rest > unit - rest || (rest == unit - rest && isOdd);
    // These raise where the result does not fit.
    return up ? numbers::binary(BinaryOperator::Add, integer, unit - rest)
              : numbers::binary(BinaryOperator::Subtract, integer, rest);
}

Value roundFloat(double number, std::int64_t digits)
{
    if (!std::isfinite(number) || digits > 323)
        return number;
    if (digits >= 0) // through its exact decimal digits, as CPython does
        return std::strtod(floatText(number, 'f', static_cast<int>(digits)).c_str(), nullptr);
    if (digits < -308)
        return std::copysign(0.0, number);
    const double unit = std::pow(10.0, static_cast<double>(-digits));
    return std::nearbyint(number / unit) * unit;
}

Value round(const Arguments &arguments)
{
    const auto values = bindNamed("round", arguments, 2, {"number", "ndigits"});
    if (values[0].isUnset())
        raiseTypeError("round() missing required argument 'number' (pos 1)");
    const Value &value = values[0];
    const bool whole = values[1].isUnset() || values[1].isNone();
    if (!numbers::isNumber(value)) {
        Value result =
            whole ? callSpecial(value, "__round__") : callSpecial(value, "__round__", {values[1]});
        if (result.isUnset())
            raiseTypeError("type {} doesn't define __round__ method", typeName(value));
        return result;
    }
    if (value.isFloat()) {
        return whole ? Value(numbers::truncate(std::nearbyint(value.number())))
                     : roundFloat(value.number(), asIndex(values[1]));
    }
    return roundInteger(*numbers::integerOf(value), whole ? 0 : asIndex(values[1]));
}

Value inBase(const Value &value, unsigned base, const char *prefix)
{
    const std::int64_t integer = asIndex(value);
    const auto size = static_cast<std::uint64_t>(integer);
    return Str::of(
        (integer < 0 ? "-" : "") + std::string(prefix)
        + digitsOf(integer < 0 ? 0 - size : size, base));
}

Value bin(const Arguments &arguments)
{
    return inBase(arguments.positional[0], 2, "0b");
}

Value oct(const Arguments &arguments)
{
    return inBase(arguments.positional[0], 8, "0o");
}

Value hex(const Arguments &arguments)
{
    return inBase(arguments.positional[0], 16, "0x");
}

} // namespace

std::span<const FunctionEntry> numberFunctions()
{
    static constexpr FunctionEntry all[] = {
        {"abs", 1, 1, abs},
        {"divmod", 2, 2, divmod},
        {"pow", 0, -1, pow, Keywords::Allowed},
        {"round", 0, -1, round, Keywords::Allowed},
        {"bin", 1, 1, bin},
        {"oct", 1, 1, oct},
        {"hex", 1, 1, hex},
    };
    return all;
}

} // namespace joinery::engine
