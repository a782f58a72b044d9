// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/diagnostic.h"
#include "language/tree/ast.h"

#include <optional>

namespace joinery::language {

/// Fills in the scope of every function, lambda and comprehension. Returns the first thing about
/// names that CPython's symbol table refuses, such as a global declaration behind a use.
std::optional<Diagnostic> computeScopes(Block &module);

} // namespace joinery::language
