// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/operators.h"
#include "engine/interpreter/values/value.h"

#include <cstdint>
#include <optional>

/// Arithmetic on plain numbers, by Python's rules.
namespace joinery::engine::numbers {

/// An int or a bool as an int.
inline std::optional<std::int64_t> integerOf(const Value &value)
{
    if (value.isInt())
        return value.integer();
    if (value.isBool())
        return value.boolean() ? 1 : 0;
    return std::nullopt;
}

inline bool isNumber(const Value &value)
{
    return value.isInt() || value.isBool() || value.isFloat();
}

/// Of a number.
inline double floatOf(const Value &value)
{
    return value.isFloat() ? value.number() : static_cast<double>(*integerOf(value));
}

/// OverflowError: Python's int has no end, ours has 64 bits.
[[noreturn]] void raiseTooLarge();

/// Of two numbers; unset if op is none of theirs (1.5 & 1).
Value binary(BinaryOperator op, const Value &left, const Value &right);

std::int64_t floorDivide(std::int64_t left, std::int64_t right); ///< right is not 0
std::int64_t modulo(std::int64_t left, std::int64_t right); ///< right is not 0
double floorDivide(double left, double right); ///< right is not 0
double modulo(double left, double right); ///< right is not 0

/// float to int, as int() does; OverflowError and ValueError.
std::int64_t truncate(double number);
/// CPython's hash of a float: that of the int it equals.
std::int64_t hash(double number);

} // namespace joinery::engine::numbers
