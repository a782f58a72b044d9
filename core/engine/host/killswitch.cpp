// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/killswitch.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

namespace joinery::engine {

Result<KillSwitch, SystemError> KillSwitch::create()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Failure{SystemError::last("pipe2")};
    return KillSwitch(UniqueFd(ends[0]), UniqueFd(ends[1]));
}

bool KillSwitch::arm()
{
    m_trigger.reset();
    const int fd = m_run.get();
    if (::fcntl(fd, F_SETOWN, -::getpgrp()) != 0 || ::fcntl(fd, F_SETSIG, SIGKILL) != 0
        || ::fcntl(fd, F_SETFL, O_ASYNC | O_NONBLOCK) != 0)
        return false;
    // The host may have died before the switch worked.
    pollfd look{fd, POLLIN, 0};
    return ::poll(&look, 1, 0) == 0;
}

} // namespace joinery::engine
