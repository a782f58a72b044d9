// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/processfacts.h"

#include "process/neverdestroyed.h"
#include "process/pidfd.h"

#include <unistd.h>

namespace joinery {

ProcessFacts &ProcessFacts::ofThisProcess()
{
    static NeverDestroyed<ProcessFacts> facts;
    return *facts;
}

const CurrentProcess &ProcessFacts::current()
{
    if (!m_isCurrentKnown)
        m_current = {m_self->facts.path, m_self->facts.name, m_self->facts.daemon};
    m_isCurrentKnown = true;
    return m_current;
}

std::optional<ParentProcess> ProcessFacts::parent() const
{
    if (!m_self)
        return std::nullopt;
    return ParentProcess{m_self->creatorName, m_self->creatorPid, m_parentPidfd.get()};
}

bool ProcessFacts::openOwnPidfd()
{
    if (!m_ownPidfd)
        m_ownPidfd = pidfd::open(::getpid());
    return static_cast<bool>(m_ownPidfd);
}

void ProcessFacts::become(const Child &child)
{
    m_self = &child;
    m_isCurrentKnown = false;
    ++m_generation;
    m_created = 0;
    m_parentPidfd = std::move(m_ownPidfd);
}

} // namespace joinery
