// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/pidfd.h"

#include "process/process.h"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace joinery::pidfd {

UniqueFd open(pid_t pid)
{
    return UniqueFd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
}

bool sendSignal(int pidfd, int signal)
{
    return ::syscall(SYS_pidfd_send_signal, pidfd, signal, nullptr, 0) == 0;
}

std::optional<ExitStatus> statusOf(pid_t child, int pidfd, Wait wait)
{
    siginfo_t info{};
    const int keep = wait == Wait::Peek ? WNOWAIT : 0;
    const int done = pidfd >= 0
        ? ::waitid(P_PIDFD, static_cast<id_t>(pidfd), &info, WEXITED | WNOHANG | keep)
        : ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | keep);
    if (done != 0)
        return errno == ECHILD ? std::optional(ExitStatus::exited(lostStatusCode)) : std::nullopt;
    if (info.si_pid == 0)
        return std::nullopt;
    return ExitStatus::fromSigInfo(info);
}

void waitForEnd(pid_t child)
{
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT);
}

} // namespace joinery::pidfd

namespace joinery {

bool pidfdSupported()
{
    const UniqueFd self = pidfd::open(::getpid());
    if (!self)
        return false;
    // One is never one's own child: a kernel that knows P_PIDFD says so, an older one EINVAL.
    siginfo_t info{};
    ::waitid(P_PIDFD, static_cast<id_t>(self.get()), &info, WEXITED | WNOHANG);
    return errno == ECHILD;
}

} // namespace joinery
