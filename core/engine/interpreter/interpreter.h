// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/tree/ast.h"

#include <cstdint>
#include <memory>

namespace joinery::engine {

class Runtime;

/// What a process of a scenario may use. Meeting one is a Python exception.
struct InterpreterLimits {
    int recursion = 500; ///< calls under way; RecursionError
    std::int64_t memoryBytes = 256'000'000; ///< only told: the engine sets it (RLIMIT_DATA)
};

/// Runs program as __main__ in the calling process, to the end of the process: its last line, the
/// end of its daemons and children, and its exit status. Forks at every start() of the program; in
/// the children this function does not return. Returns main's exit status as Python would leave
/// with it: 0 to 255, or -2 after an unhandled KeyboardInterrupt (python then dies of SIGINT
/// itself). Needs a single-threaded process; one call a process.
int runMain(
    std::shared_ptr<const language::Program> program, Runtime &runtime,
    InterpreterLimits limits = {});

} // namespace joinery::engine
