// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/iterator.h"
#include "language/tree/ast.h"

namespace joinery::engine {

class Machine;

/// What a comprehension is worth; a generator expression gives its iterator. source: of its first
/// `for`, which Python evaluates outside.
Value comprehend(Machine &machine, const language::Comprehension &node, Ref<Iterator> source);

} // namespace joinery::engine
