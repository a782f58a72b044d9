// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/tree/ast.h"

#include <string>

/// A tree as text, a node a line, children indented; treedump.py prints CPython's tree in the same
/// form, so that the two can be compared.
namespace joinery::tests {

enum class Places { Shown, Left };
std::string dump(const language::Block &block, Places places = Places::Shown);

} // namespace joinery::tests
