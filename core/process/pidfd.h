// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/uniquefd.h"

#include <sys/types.h>

#include <optional>

/// The few calls on process descriptors that glibc 2.36 does not wrap alike.
namespace joinery::pidfd {

/// pidfd_open(2): of the calling process, or of a child that is not reaped yet; its pid cannot
/// mean anybody else. Of anybody else's child the caller checks afterwards that it is not reaped.
/// Close-on-exec. Empty on failure (errno).
UniqueFd open(pid_t pid);

/// pidfd_send_signal(2). False on failure (errno); ESRCH if it has been reaped.
bool sendSignal(int pidfd, int signal);

enum class Wait {
    Peek, ///< leaves the zombie
    Reap,
};
/// The end of a child, by its descriptor or, where that is -1, by its pid; nullopt: it has not
/// ended. Never blocks. If somebody else has reaped it, its status is lost; it counts as exited
/// with lostStatusCode.
std::optional<ExitStatus> statusOf(pid_t child, int pidfd, Wait wait);
inline constexpr int lostStatusCode = 255;

/// Sleeps until the child has ended, and leaves the zombie. May return early.
void waitForEnd(pid_t child);

} // namespace joinery::pidfd
