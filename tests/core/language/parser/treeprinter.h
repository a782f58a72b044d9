// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/tree/ast.h"

#include <string>

namespace joinery::language {

/// A program text with the same tree (places aside). Fully bracketed rather than pretty: for tests.
/// In Python 3.11 a field of an f-string cannot hold a backslash or its own quotes, so what stands
/// in fields must be no f-string and no text that needs an escape.
std::string printTree(const Block &block);

} // namespace joinery::language
