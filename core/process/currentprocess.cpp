// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/currentprocess.h"

#include "process/processfacts.h"

#include <unistd.h>

namespace joinery {

const CurrentProcess &currentProcess()
{
    return ProcessFacts::ofThisProcess().current();
}

std::optional<ParentProcess> parentProcess()
{
    return ProcessFacts::ofThisProcess().parent();
}

int cpuCount()
{
    return static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
}

} // namespace joinery
