// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/types.h"

#include <span>

namespace joinery::engine {

struct FunctionEntry;

/// int(…), str(…), list(…) and the like: what calling a built-in type does.
void addConstructors(const Types &types);

// The functions of builtins, by what they are about.
std::span<const FunctionEntry> numberFunctions();
std::span<const FunctionEntry> iterationFunctions();
std::span<const FunctionEntry> objectFunctions();
std::span<const FunctionEntry> textFunctions();

} // namespace joinery::engine
