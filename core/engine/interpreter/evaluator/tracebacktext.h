// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/exception.h"

#include <string>
#include <string_view>

namespace joinery::engine {

/// What CPython 3.11 prints about an uncaught exception, newline and all: the exceptions before it
/// first, the frames with their carets, the last line with its suggestion. source: the program's
/// text, which the frames quote.
std::string tracebackText(const Exception &exception, std::string_view source);

} // namespace joinery::engine
