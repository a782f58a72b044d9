// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"

#include <sys/types.h>

#include <optional>

namespace joinery::engine {

/// What /proc/PID/stat tells (proc(5)).
struct ProcStat {
    char state = '?'; ///< R S D T Z …
    pid_t parent = 0;
    int waitStatus = 0; ///< of a zombie, as waitpid(2) has it (field 52)

    bool isZombie() const { return state == 'Z' || state == 'X'; }
    bool isStopped() const { return state == 'T'; }
};

/// nullopt: there is no such process. The pid may have been reused: the caller checks.
std::optional<ProcStat> readProcStat(pid_t pid);

} // namespace joinery::engine
