// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <string>

namespace joinery::engine {

struct Frame;

/// What a signal handler gets to see of what it interrupts: a frame object with f_lineno, f_code
/// and f_back as they are now. None where no line of the program is under way.
Value interruptedFrame(const Frame *innermost, const std::string &file);

} // namespace joinery::engine
