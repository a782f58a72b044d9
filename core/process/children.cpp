// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/children.h"

#include "process/child.h"

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
    // Never destroyed: Process objects of static lifetime may outlive every other static.
    static auto *const children = new Children;
    return *children;
}

void Children::add(std::shared_ptr<Child> child, int pidfd)
{
    child->pidfd = pidfd;
    m_entries.push_back({pidfd, std::move(child)});
}

void Children::release(Child &child)
{
    const auto own = m_entries.begin() + static_cast<std::ptrdiff_t>(m_inherited);
    const auto it = std::find_if(
        own, m_entries.end(), [&child](const Entry &entry) { return entry.child.get() == &child; });
    if (it == m_entries.end())
        return;
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
    // Neighbouring numbers in one call: with a thousand siblings a call for each would cost more
    // than the fork.
    for (std::size_t begin = m_inherited; begin < m_entries.size();) {
        std::size_t end = begin + 1;
        while (end < m_entries.size() && m_entries[end].pidfd == m_entries[end - 1].pidfd + 1)
            ++end;
        ::close_range(
            static_cast<unsigned>(m_entries[begin].pidfd),
            static_cast<unsigned>(m_entries[end - 1].pidfd), 0);
        begin = end;
    }
    m_inherited = m_entries.size();
}

} // namespace joinery
