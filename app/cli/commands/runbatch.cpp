// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/runbatch.h"

#include <poll.h>

#include <array>
#include <utility>

namespace joinery::app::cli {

BatchEnd runBatch(trials::RunBatch::Wish wish, Interrupts &interrupts, const RunTaker &take)
{
    trials::RunBatch batch(std::move(wish));
    while (true) {
        auto runs = batch.advance();
        if (!runs)
            return {BatchEnd::How::CannotBegin, runs.error()};
        for (trace::Run &run : *runs) {
            if (!take(std::move(run)))
                return {BatchEnd::How::Refused, {}};
        }
        if (batch.isDone())
            return {};
        std::array<pollfd, 2> waited{
            pollfd{batch.fd(), POLLIN, 0}, pollfd{interrupts.fd(), POLLIN, 0}};
        // An error is a signal, which the pipe tells: look again.
        ::poll(waited.data(), waited.size(), -1);
        if (interrupts.take() > 0)
            return {BatchEnd::How::Interrupted, {}};
    }
}

} // namespace joinery::app::cli
