// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "language/diagnostic.h"
#include "language/tree/ast.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::language {

/// Parses a scenario (UTF-8). On failure: at least one diagnostic, in the order of the text; a
/// syntax error ends the list, unsupported constructs are all told. Never throws on any input;
/// nesting and length are bounded. Pure: no I/O, any thread.
Result<std::shared_ptr<const Program>, std::vector<Diagnostic>>
parse(std::string_view text, std::string file = "scenario.py");

} // namespace joinery::language
