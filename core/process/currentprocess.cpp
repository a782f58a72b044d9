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

void ProcessFacts::become(const Child &self, UniqueFd sentinel)
{
    current = {self.facts.path, self.facts.name, self.facts.daemon};
    parentSentinel = std::move(sentinel);
    parent = ParentProcess{self.creatorName, self.creatorPid, parentSentinel.get()};
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
