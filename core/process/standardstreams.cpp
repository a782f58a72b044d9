// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/standardstreams.h"

#include "base/uniquefd.h"

#include <fcntl.h>
#include <stdio_ext.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace joinery {

void flushOutput()
{
    std::cout.flush();
    std::clog.flush();
    std::fflush(nullptr);
}

void dropInput()
{
    __fpurge(stdin);
    if (::fcntl(STDIN_FILENO, F_GETFD) < 0)
        return;
    const UniqueFd null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (null)
        ::dup2(null.get(), STDIN_FILENO);
}

} // namespace joinery
