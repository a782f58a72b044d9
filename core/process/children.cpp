// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "process/children.h"

#include "process/child.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>

namespace joinery {

namespace {

/// True also when only others than ours have ended, or nothing can be told: then each is asked.
bool mayHaveEndedChildren()
{
    siginfo_t info{};
    const int done = ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT);
    return done != 0 || info.si_pid != 0;
}

/// Neighbouring numbers in one call: with a thousand children a call for each would cost the
/// child more than its fork.
void closeAll(std::vector<unsigned> fds)
{
    std::ranges::sort(fds);
    for (size_t begin = 0; begin < fds.size();) {
        size_t end = begin + 1;
        while (end < fds.size() && fds[end] == fds[end - 1] + 1)
            ++end;
        ::close_range(fds[begin], fds[end - 1], 0);
        begin = end;
    }
}

} // namespace

Children &Children::ofThisProcess()
{
    // Never destroyed: Process objects of static lifetime may outlive every other static.
    static auto *const children = new Children;
    return *children;
}

void Children::add(std::shared_ptr<Child> child)
{
    m_children.push_back(std::move(child));
}

void Children::release(Child &child)
{
    child.pidfd.reset();
    const auto it = std::ranges::find(m_children, &child, &std::shared_ptr<Child>::get);
    if (it != m_children.end())
        m_children.erase(it);
}

void Children::reapEnded()
{
    if (m_children.empty() || !mayHaveEndedChildren())
        return;
    for (const auto &child : running())
        child->poll();
}

std::vector<std::shared_ptr<Child>> Children::running() const
{
    std::vector<std::shared_ptr<Child>> found;
    std::ranges::copy_if(m_children, std::back_inserter(found), [](const auto &child) {
        return child->isRunning();
    });
    return found;
}

void Children::dropAfterFork()
{
    std::vector<unsigned> fds;
    fds.reserve(m_children.size());
    for (const auto &child : m_children)
        fds.push_back(static_cast<unsigned>(child->pidfd.release()));
    m_children.clear();
    closeAll(std::move(fds));
}

} // namespace joinery
