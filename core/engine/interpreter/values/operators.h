// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"
#include "language/tree/ast.h"

#include <cstddef>
#include <string>

namespace joinery::engine {

using language::BinaryOperator;
using language::ComparisonOperator;
using language::UnaryOperator;

/// left op right, in CPython's words where it fails. An int result outside 64 bits raises
/// OverflowError (a documented deviation).
Value binary(BinaryOperator op, const Value &left, const Value &right);
/// left op= right: lists and sets change in place (and are returned), others as binary().
Value inPlace(BinaryOperator op, const Value &left, const Value &right);
Value unary(UnaryOperator op, const Value &operand);

/// One link of a comparison chain, `in` and `is` included. A user's __lt__ may return anything.
Value compare(ComparisonOperator op, const Value &left, const Value &right);

bool isTrue(const Value &value);
/// Python's ==, as containers use it: the same object is equal to itself.
bool equals(const Value &left, const Value &right);
bool less(const Value &left, const Value &right);
/// TypeError "unhashable type: 'list'".
size_t hash(const Value &value);
bool contains(const Value &container, const Value &value);
std::int64_t length(const Value &value);

/// container[index]; index may be a Slice.
Value item(const Value &container, const Value &index);
void setItem(const Value &container, const Value &index, const Value &value);
void deleteItem(const Value &container, const Value &index);

/// value as an int where CPython wants one (bool, int, __index__). TypeError "'str' object cannot
/// be interpreted as an integer".
std::int64_t asIndex(const Value &value);
/// value as a float where CPython wants a real number. TypeError "must be real number, not str".
double asFloat(const Value &value);

bool isInstance(const Value &value, const Value &classOrTuple);

} // namespace joinery::engine
