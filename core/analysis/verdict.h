// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"

#include <vector>

namespace joinery::analysis {

enum class Verdict { Guaranteed, Observed, Timing, Luck };

struct Judgement {
    Verdict verdict = Verdict::Luck;
    std::vector<Edge> chain; ///< for Guaranteed and Observed
    trace::RunTime margin{}; ///< for Timing: the gap in ideal time
    /// For Guaranteed: on the chain, a process had looked at another's life before it came to its
    /// part. A branch on what it saw may leave that part out, so: whenever both lines appear so.
    bool behindObservation = false;
};

/// When each event would have happened if only sleeps, timeouts and waits took time.
std::vector<trace::RunTime> idealTimes(const trace::Trace &trace, const HappensBefore &order);

/// Of two events, a before b in the run.
Judgement judge(
    const HappensBefore &order, const std::vector<trace::RunTime> &ideal, std::size_t a,
    std::size_t b);

} // namespace joinery::analysis
