// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/operators/numbers.h"

#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/str.h"

#include <algorithm>
#include <cmath>

namespace joinery::engine::numbers {
namespace {

[[noreturn]] void raiseZeroDivision(const char *text)
{
    raise(exceptions().zeroDivisionError, text);
}

Value power(double base, double exponent)
{
    if (base == 0.0 && exponent < 0)
        raiseZeroDivision("0.0 cannot be raised to a negative power");
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent)
        && exponent != std::floor(exponent))
        raiseValueError("math domain error"); // CPython: a complex number, none here
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        throw PythonError(makeException(
            exceptions().overflowError, {34, Str::of("Numerical result out of range")}));
    }
    return result;
}

Value power(std::int64_t base, std::int64_t exponent)
{
    if (exponent < 0)
        return power(static_cast<double>(base), static_cast<double>(exponent));
    std::int64_t result = 1;
    bool overflow = false;
    while (exponent > 0 && !overflow) {
        if (exponent & 1)
            overflow = __builtin_mul_overflow(result, base, &result);
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            overflow = true;
    }
    if (overflow)
        raiseTooLarge();
    return result;
}

Value shiftLeft(std::int64_t left, std::int64_t right)
{
    if (right < 0)
        raiseValueError("negative shift count");
    if (left == 0)
        return 0;
    std::int64_t result = 0;
    if (right > 62 || __builtin_mul_overflow(left, std::int64_t{1} << right, &result))
        raiseTooLarge();
    return result;
}

Value shiftRight(std::int64_t left, std::int64_t right)
{
    if (right < 0)
        raiseValueError("negative shift count");
    return left >> std::min<std::int64_t>(right, 63);
}

Value divide(std::int64_t left, std::int64_t right)
{
    if (right == 0)
        raiseZeroDivision("division by zero");
    // In long double, for a double cannot hold every int64.
    return static_cast<double>(static_cast<long double>(left) / static_cast<long double>(right));
}

std::int64_t checkedFloorDivide(std::int64_t left, std::int64_t right)
{
    if (right == 0)
        raiseZeroDivision("integer division or modulo by zero");
    if (right == -1 && left == INT64_MIN)
        raiseTooLarge();
    return floorDivide(left, right);
}

std::int64_t checkedModulo(std::int64_t left, std::int64_t right)
{
    if (right == 0)
        raiseZeroDivision("integer modulo by zero");
    return modulo(left, right);
}

Value ofIntegers(BinaryOperator op, std::int64_t left, std::int64_t right)
{
    std::int64_t result = 0;
    bool overflow = false;
    switch (op) {
    case BinaryOperator::Add:
        overflow = __builtin_add_overflow(left, right, &result);
        break;
    case BinaryOperator::Subtract:
        overflow = __builtin_sub_overflow(left, right, &result);
        break;
    case BinaryOperator::Multiply:
        overflow = __builtin_mul_overflow(left, right, &result);
        break;
    case BinaryOperator::Divide:
        return divide(left, right);
    case BinaryOperator::FloorDivide:
        return checkedFloorDivide(left, right);
    case BinaryOperator::Modulo:
        return checkedModulo(left, right);
    case BinaryOperator::Power:
        return power(left, right);
    case BinaryOperator::LeftShift:
        return shiftLeft(left, right);
    case BinaryOperator::RightShift:
        return shiftRight(left, right);
    case BinaryOperator::BitAnd:
        return left & right;
    case BinaryOperator::BitOr:
        return left | right;
    case BinaryOperator::BitXor:
        return left ^ right;
    }
    if (overflow)
        raiseTooLarge();
    return result;
}

Value ofFloats(BinaryOperator op, double left, double right)
{
    switch (op) {
    case BinaryOperator::Add:
        return left + right;
    case BinaryOperator::Subtract:
        return left - right;
    case BinaryOperator::Multiply:
        return left * right;
    case BinaryOperator::Divide:
        if (right == 0)
            raiseZeroDivision("float division by zero");
        return left / right;
    case BinaryOperator::FloorDivide:
        if (right == 0)
            raiseZeroDivision("float floor division by zero");
        return floorDivide(left, right);
    case BinaryOperator::Modulo:
        if (right == 0)
            raiseZeroDivision("float modulo");
        return modulo(left, right);
    case BinaryOperator::Power:
        return power(left, right);
    default:
        return Value::unset();
    }
}

Value ofBooleans(BinaryOperator op, bool left, bool right)
{
    if (op == BinaryOperator::BitAnd)
        return left && right;
    if (op == BinaryOperator::BitOr)
        return left || right;
    return left != right;
}

bool isBitwise(BinaryOperator op)
{
    return op == BinaryOperator::BitAnd || op == BinaryOperator::BitOr
        || op == BinaryOperator::BitXor;
}

} // namespace

void raiseTooLarge()
{
    raiseOverflowError("integer result does not fit into 64 bits");
}

Value binary(BinaryOperator op, const Value &left, const Value &right)
{
    if (left.isBool() && right.isBool() && isBitwise(op))
        return ofBooleans(op, left.boolean(), right.boolean());
    if (left.isFloat() || right.isFloat())
        return ofFloats(op, floatOf(left), floatOf(right));
    return ofIntegers(op, *integerOf(left), *integerOf(right));
}

std::int64_t floorDivide(std::int64_t left, std::int64_t right)
{
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::int64_t modulo(std::int64_t left, std::int64_t right)
{
    if (right == -1)
        return 0; // INT64_MIN % -1 would trap
    const std::int64_t rest = left % right;
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

double modulo(double left, double right)
{
    const double rest = std::fmod(left, right);
    if (rest == 0)
        return std::copysign(0.0, right);
    return (rest < 0) != (right < 0) ? rest + right : rest;
}

double floorDivide(double left, double right)
{
    const double rest = std::fmod(left, right);
    double quotient = (left - rest) / right;
    if (rest != 0 && (rest < 0) != (right < 0))
        quotient -= 1;
    if (quotient == 0)
        return std::copysign(0.0, left / right);
    // The division may have missed the whole number by an ulp.
    const double whole = std::floor(quotient);
    return quotient - whole > 0.5 ? whole + 1 : whole;
}

std::int64_t truncate(double number)
{
    if (std::isnan(number))
        raiseValueError("cannot convert float NaN to integer");
    if (std::isinf(number))
        raiseOverflowError("cannot convert float infinity to integer");
    if (number < -0x1p63 || number >= 0x1p63)
        raiseTooLarge();
    return static_cast<std::int64_t>(number);
}

std::int64_t hash(double number)
{
    constexpr int bits = 61;
    constexpr std::uint64_t prime = (std::uint64_t{1} << bits) - 1;
    if (std::isinf(number))
        return number > 0 ? 314159 : -314159;
    if (std::isnan(number))
        return 0;
    int exponent = 0;
    double rest = std::frexp(std::fabs(number), &exponent);
    std::uint64_t result = 0;
    while (rest != 0) { // 28 bits at a time, modulo 2**61 - 1
        constexpr int step = 28;
        result = ((result << step) & prime) | (result >> (bits - step));
        rest *= 0x1p28;
        exponent -= step;
        const auto digit = static_cast<std::uint64_t>(rest);
        rest -= static_cast<double>(digit);
        result += digit;
        if (result >= prime)
            result -= prime;
    }
    const int turn = exponent >= 0 ? exponent % bits : bits - 1 - ((-1 - exponent) % bits);
    result = ((result << turn) & prime) | (result >> (bits - turn));
    const auto hashed = static_cast<std::int64_t>(result) * (number < 0 ? -1 : 1);
    return hashed == -1 ? -2 : hashed;
}

} // namespace joinery::engine::numbers
