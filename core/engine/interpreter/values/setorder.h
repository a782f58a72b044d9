// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/table.h"

#include <vector>

namespace joinery::engine {

/// A set's keys in the order in which CPython 3.11 walks them, so that print({3, 1, 2}) shows the
/// same. Only numbers: the hashes of other keys are random there, so those keep their insertion's
/// order. A set that keys were removed from may differ.
std::vector<Value> keysInSetOrder(const Table &table);

} // namespace joinery::engine
