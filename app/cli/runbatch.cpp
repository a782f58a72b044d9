// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/runbatch.h"

#include <poll.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace joinery::app::cli {
namespace {

using Sessions = std::vector<std::unique_ptr<engine::Session>>;

/// Until a session or an interrupt has something to say.
void wait(const Sessions &sessions, const Interrupts &interrupts)
{
    std::vector<pollfd> waited{pollfd{interrupts.fd(), POLLIN, 0}};
    for (const auto &session : sessions)
        waited.push_back({session->fd(), POLLIN, 0});
    // An error is a signal, which the pipe tells: look again.
    ::poll(waited.data(), waited.size(), -1);
    for (const auto &session : sessions)
        session->take();
}

} // namespace

BatchEnd runBatch(const RunBatch &batch, Interrupts &interrupts, const RunTaker &take)
{
    Sessions sessions;
    int begun = 0;
    while (begun < batch.runs || !sessions.empty()) {
        while (begun < batch.runs && std::ssize(sessions) < batch.atOnce) {
            auto session = engine::Session::start(batch.scenario, batch.options);
            if (!session)
                return {BatchEnd::How::CannotBegin, session.error()};
            sessions.push_back(std::move(*session));
            ++begun;
        }
        wait(sessions, interrupts);
        if (interrupts.take() > 0)
            return {BatchEnd::How::Interrupted, {}};
        const auto over =
            std::stable_partition(sessions.begin(), sessions.end(), [](const auto &session) {
                return !session->isOver();
            });
        for (auto session = over; session != sessions.end(); ++session) {
            if (!take((*session)->finish()))
                return {BatchEnd::How::Refused, {}};
        }
        sessions.erase(over, sessions.end());
    }
    return {};
}

} // namespace joinery::app::cli
