// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/children.h"

#include "process/child.h"
#include "process/neverdestroyed.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace joinery {

namespace {

/// True also when only others than ours have ended, or nothing can be told: then each is asked.
bool mayHaveEndedChildren()
{
    siginfo_t info{};
    const int done = ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT);
    return done != 0 || info.si_pid != 0;
}

} // namespace

Children &Children::ofThisProcess()
{
    static NeverDestroyed<Children> children;
    return *children;
}

void Children::add(std::shared_ptr<Child> child)
{
    child->older = m_youngest;
    m_youngest = child.get();
    ++m_count;
    m_youngest->itself = std::move(child);
}

void Children::setDescriptor(Child &child, int fd)
{
    m_descriptors.push_back(fd);
    child.pidfd = fd;
}

void Children::release(Child &child)
{
    Child **place = &m_youngest;
    while (*place && *place != &child)
        place = &(*place)->older;
    if (!*place)
        return;
    *place = child.older;
    --m_count;
    if (child.pidfd >= 0) {
        std::erase(m_descriptors, child.pidfd);
        ::close(std::exchange(child.pidfd, -1));
    }
    const auto last = std::move(child.itself);
}

void Children::reapEnded()
{
    if (!m_youngest || !mayHaveEndedChildren())
        return;
    for (const auto &child : running())
        child->poll();
}

void Children::reapEndedBeforeStart()
{
    constexpr std::size_t childrenPerStart = 64;
    if (++m_startsSinceLook * childrenPerStart < m_count)
        return;
    m_startsSinceLook = 0;
    reapEnded();
}

std::vector<std::shared_ptr<Child>> Children::running() const
{
    std::vector<std::shared_ptr<Child>> found;
    for (Child *child = m_youngest; child; child = child->older) {
        if (child->isRunning())
            found.push_back(child->itself);
    }
    std::ranges::reverse(found);
    return found;
}

void Children::dropAfterFork()
{
    for (const int descriptor : m_descriptors)
        ::close(descriptor);
    if (m_youngest) {
        m_descriptors.clear();
        m_youngest = nullptr;
        m_count = 0;
    }
}

} // namespace joinery
