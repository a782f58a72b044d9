// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace joinery::engine {

std::string repr(const Value &value);
std::string str(const Value &value);
/// repr with everything but ASCII escaped.
std::string ascii(const Value &value);
/// The shortest text that reads back as the same number: 0.1, 1e+16, inf.
std::string repr(double number);
/// The repr of a string: quotes chosen as CPython does.
std::string quoted(std::string_view text);

/// format(value, spec): the format spec mini-language, __format__ of users' classes.
std::string format(const Value &value, std::string_view spec);
/// A field of an f-string: conversion r, s, a or none, then the spec.
std::string formatField(const Value &value, std::optional<char> conversion, std::string_view spec);
/// template % values.
std::string formatPercent(std::string_view text, const Value &values);

} // namespace joinery::engine
