// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace joinery::engine {

/// A float in one of printf's ways, as CPython writes it (inf, nan, e+07 with two digits).
/// type: e E f F g G. With alternate, the point stays: "2.".
enum class Point { IfNeeded, Always };
std::string floatText(double number, char type, int precision, Point point = Point::IfNeeded);

/// The shortest digits that read back as the same float; an exponent from 1e16 and below 1e-4.
/// dotZero: "2.0" for 2.
enum class DotZero { No, Yes };
std::string shortestText(double number, DotZero dotZero);

} // namespace joinery::engine
