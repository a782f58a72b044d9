// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/runbatch.h"

#include <sys/epoll.h>

#include <algorithm>
#include <utility>

namespace joinery::trials {

RunBatch::RunBatch(Wish wish) : m_wish(std::move(wish)), m_poll(::epoll_create1(EPOLL_CLOEXEC)) { }

Status<engine::SessionError> RunBatch::fill()
{
    using engine::SessionError;
    while (m_begun < m_wish.runs && std::ssize(m_sessions) < std::max(m_wish.atOnce, 1)) {
        auto session = engine::Session::start(m_wish.scenario, m_wish.options);
        if (!session)
            return Failure{session.error()};
        // Whoever is closed leaves the epoll by itself.
        epoll_event wanted{};
        wanted.events = EPOLLIN;
        if (::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, (*session)->fd(), &wanted) != 0)
            return Failure{SessionError{.system = SystemError::last("epoll_ctl")}};
        m_sessions.push_back(std::move(*session));
        ++m_begun;
    }
    return {};
}

Result<std::vector<trace::Run>, engine::SessionError> RunBatch::advance()
{
    for (const auto &session : m_sessions)
        session->take();
    const auto over =
        std::stable_partition(m_sessions.begin(), m_sessions.end(), [](const auto &session) {
            return !session->isOver();
        });
    std::vector<trace::Run> runs;
    for (auto session = over; session != m_sessions.end(); ++session)
        runs.push_back((*session)->finish());
    m_sessions.erase(over, m_sessions.end());
    if (const auto filled = fill(); !filled)
        return Failure{filled.error()};
    return runs;
}

} // namespace joinery::trials
