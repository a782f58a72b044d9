// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/interrupts.h"
#include "trials/runbatch.h"

#include <functional>

namespace joinery::app::cli {

/// How a batch came to its end.
struct BatchEnd {
    enum class How {
        Done,
        Refused, ///< by who took the runs
        CannotBegin, ///< error
        Interrupted, ///< by a Demand; every run was stopped
    };
    How how = How::Done;
    engine::SessionError error;
};

/// Is handed each run when it is over; false: no more, please.
using RunTaker = std::function<bool(trace::Run)>;

/// Waits for them.
BatchEnd runBatch(trials::RunBatch::Wish wish, Interrupts &interrupts, const RunTaker &take);

} // namespace joinery::app::cli
