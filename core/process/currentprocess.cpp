// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/currentprocess.h"

#include "process/processfacts.h"

#include <unistd.h>

namespace joinery {

ProcessFacts &ProcessFacts::ofThisProcess()
{
    static auto *const facts = new ProcessFacts;
    return *facts;
}

void ProcessFacts::become(const Child &child)
{
    current = {child.facts.path, child.facts.name, child.facts.daemon};
    self = &child;
    ++generation;
    parentPidfd = std::move(ownPidfd);
    parent = ParentProcess{child.creatorName, child.creatorPid, parentPidfd.get()};
    created = 0;
}

const CurrentProcess &currentProcess()
{
    return ProcessFacts::ofThisProcess().current;
}

std::optional<ParentProcess> parentProcess()
{
    return ProcessFacts::ofThisProcess().parent;
}

int cpuCount()
{
    return static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
}

} // namespace joinery
