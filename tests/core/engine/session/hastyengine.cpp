// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

// An engine that is over at once, and leaves without reading the order that came meanwhile.

#include "engine/host/messages.h"

#include <poll.h>
#include <sys/socket.h>

using namespace joinery::engine;

int main()
{
    const FrameHeader over{.kind = FrameKind::Over};
    if (::send(controlFd, &over, sizeof over, 0) != sizeof over)
        return 1;
    pollfd order{controlFd, POLLIN, 0};
    return ::poll(&order, 1, -1) == 1 ? 0 : 1;
}
