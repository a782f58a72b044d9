// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/children.h"

#include "process/child.h"
#include "process/neverdestroyed.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

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

std::vector<Children::Entry>::iterator Children::find(const Child &child)
{
    const auto own = m_entries.begin() + static_cast<std::ptrdiff_t>(m_inherited);
    return std::find_if(
        own, m_entries.end(), [&child](const Entry &entry) { return entry.child.get() == &child; });
}

void Children::add(std::shared_ptr<Child> child)
{
    m_entries.push_back({-1, std::move(child)});
}

void Children::setDescriptor(Child &child, int fd)
{
    find(child)->pidfd = fd;
    child.pidfd = fd;
}

void Children::release(Child &child)
{
    const auto it = find(child);
    if (it == m_entries.end())
        return;
    if (it->pidfd >= 0)
        ::close(it->pidfd);
    child.pidfd = -1;
    m_entries.erase(it);
}

void Children::reapEnded()
{
    if (m_entries.size() == m_inherited || !mayHaveEndedChildren())
        return;
    for (const auto &child : running())
        child->poll();
}

void Children::reapEndedBeforeStart()
{
    constexpr std::size_t childrenPerStart = 64;
    if (++m_startsSinceLook * childrenPerStart < m_entries.size() - m_inherited)
        return;
    m_startsSinceLook = 0;
    reapEnded();
}

std::vector<std::shared_ptr<Child>> Children::running() const
{
    std::vector<std::shared_ptr<Child>> found;
    for (std::size_t i = m_inherited; i < m_entries.size(); ++i) {
        if (m_entries[i].child->isRunning())
            found.push_back(m_entries[i].child);
    }
    return found;
}

void Children::dropAfterFork()
{
    for (std::size_t i = m_inherited; i < m_entries.size(); ++i) {
        if (m_entries[i].pidfd >= 0)
            ::close(m_entries[i].pidfd);
    }
    if (m_inherited != m_entries.size())
        m_inherited = m_entries.size();
}

} // namespace joinery
