// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/runbatch.h"

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
        interrupts.waitBeside(batch.fd());
        if (interrupts.take() != Demand::Nothing)
            return {BatchEnd::How::Interrupted, {}};
    }
}

} // namespace joinery::app::cli
