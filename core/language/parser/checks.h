// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/diagnostic.h"
#include "language/tree/ast.h"

#include <optional>
#include <vector>

namespace joinery::language {

/// What CPython's compiler refuses though the grammar allows it: a return outside a function, a
/// break outside a loop, a repeated keyword … The first of it.
std::optional<Diagnostic> checkPlacement(const Block &module);

/// Attributes of imported modules that are outside the language or belong to it later, such as
/// os.fork or multiprocessing.Lock, and calls of builtins that it does not have, such as open.
std::vector<Diagnostic> checkOutsideNames(const Block &module);

} // namespace joinery::language
