// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/ast.h"

#include <memory>

namespace joinery::engine {

class Runtime;

/// Runs program as __main__ in the calling process, to the end of the process: its last line, the
/// end of its daemons and children, and its exit status. Forks at every start() of the program; in
/// the children this function does not return. Returns main's exit code as Python would leave with
/// it. Needs a single-threaded process; one call a process.
int runMain(std::shared_ptr<const language::Program> program, Runtime &runtime);

} // namespace joinery::engine
