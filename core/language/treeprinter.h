// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/ast.h"

#include <string>

namespace joinery::language {

/// A program text with the same tree (places aside). Fully bracketed rather than pretty: for tests.
std::string printTree(const Block &block);

} // namespace joinery::language
