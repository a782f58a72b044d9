// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/uniquefd.h"

#include <sys/types.h>

#include <chrono>
#include <optional>

namespace joinery::engine {

/// What /proc/PID/stat tells (proc(5)).
struct ProcStat {
    char state = '?'; ///< R S D T Z …
    int waitStatus = 0; ///< of a zombie, as waitpid(2) has it (field 52)

    bool isZombie() const { return state == 'Z' || state == 'X'; }
    bool isStopped() const { return state == 'T'; }
};

/// One process's file, kept open: it never tells of another process that gets the same pid later,
/// and reading it again costs a fraction of opening it.
class ProcStatFile {
public:
    ProcStatFile() = default;
    /// The pid must still be the process's own: the caller checks after this.
    explicit ProcStatFile(pid_t pid);

    /// As it is now. nullopt: the process has been reaped. Where there was no descriptor left for
    /// it, the file is opened now, and the caller checks again whose the pid is.
    std::optional<ProcStat> read() const;

private:
    pid_t m_pid = 0;
    UniqueFd m_fd;
};

/// On a processor, so far (clock_getcpuclockid(3)); 0: it is gone.
std::chrono::nanoseconds processorTimeOf(pid_t pid);

/// A signal is on its way to it (/proc/PID/status; the other file leaves out the process's own).
bool hasPendingSignals(pid_t pid);

} // namespace joinery::engine
