// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/interrupts.h"
#include "engine/session.h"
#include "trace/run.h"

#include <functional>
#include <optional>

namespace joinery::app::cli {

/// Runs of one scenario, several at a time: they mostly sleep.
struct RunBatch {
    engine::Scenario scenario;
    engine::RunOptions options;
    int runs = 1;
    int atOnce = 1;
};

/// How a batch came to its end.
struct BatchEnd {
    enum class How {
        Done,
        Refused, ///< by who took the runs
        CannotBegin, ///< error
        Interrupted, ///< SIGINT or SIGTERM; every run was stopped
    };
    How how = How::Done;
    engine::SessionError error;
};

/// Hands out each run when it is over; false: no more, please.
using RunTaker = std::function<bool(const trace::Run &)>;

BatchEnd runBatch(const RunBatch &batch, Interrupts &interrupts, const RunTaker &take);

} // namespace joinery::app::cli
