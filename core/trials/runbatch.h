// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/uniquefd.h"
#include "engine/session.h"
#include "trace/run.h"

#include <memory>
#include <vector>

namespace joinery::trials {

/// Runs of one scenario, one after another or several at a time. No call waits for a run: who uses
/// it waits for fd(). Dropping it stops what goes on. One thread.
class RunBatch {
public:
    struct Wish {
        engine::Scenario scenario;
        engine::RunOptions options;
        int runs = 1;
        int atOnce = 1;
    };

    explicit RunBatch(Wish wish);

    /// Readable when advance() has something to do: for poll or a QSocketNotifier.
    int fd() const { return m_poll.get(); }
    /// Begins runs while there is room for them, and hands out those that are over since the last
    /// call. After an error, which is that one cannot begin, nothing more comes of the batch.
    Result<std::vector<trace::Run>, engine::SessionError> advance();
    bool isDone() const { return m_begun == m_wish.runs && m_sessions.empty(); }

private:
    Status<engine::SessionError> fill();

    Wish m_wish;
    UniqueFd m_poll; ///< an epoll of the sessions
    std::vector<std::unique_ptr<engine::Session>> m_sessions;
    int m_begun = 0;
};

} // namespace joinery::trials
