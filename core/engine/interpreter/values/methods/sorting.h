// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/value.h"

#include <vector>

namespace joinery::engine {

enum class Direction { Ascending, Descending };

/// Python's stable sort; key: a callable, or None. Whatever < does (raise, answer at random), no
/// value is lost.
std::vector<Value> sorted(std::vector<Value> values, const Value &key, Direction direction);

} // namespace joinery::engine
