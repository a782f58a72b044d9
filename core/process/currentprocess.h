// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"

#include <sys/types.h>

#include <optional>
#include <string>

namespace joinery {

/// Facts of the process that calls.
struct CurrentProcess {
    ProcessPath path;
    std::string name = "MainProcess";
    bool daemon = false;
};
const CurrentProcess &currentProcess();

/// As it was when this process's object was made; so a parent that has ended keeps its pid here,
/// where getppid() answers with the adopter's.
struct ParentProcess {
    std::string name;
    pid_t pid = 0;
    /// Readable (poll) from when the parent has ended. Owned by the library.
    int sentinel = -1;
};
/// nullopt in main.
std::optional<ParentProcess> parentProcess();

/// Processors of the machine (CPython's os.cpu_count()).
int cpuCount();

} // namespace joinery
