// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/processend.h"

#include "process/child.h"
#include "process/children.h"
#include "process/standardstreams.h"

#include <unistd.h>

#include <csignal>

namespace joinery {

void finishChildren()
{
    auto &children = Children::ofThisProcess();
    children.reapEnded();
    for (const auto &child : children.running()) {
        if (child->facts.daemon)
            child->sendSignal(SIGTERM);
    }
    for (const auto &child : children.running())
        child->waitToTheEnd();
}

void exitProcess(int code)
{
    finishChildren();
    flushOutput();
    ::_exit(code & 0xff);
}

} // namespace joinery
