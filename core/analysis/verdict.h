// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"
#include "analysis/holdorder.h"

#include <vector>

namespace joinery::analysis {

enum class Verdict {
    Guaranteed,
    Observed,
    Timing,
    Luck,
    Held, ///< nothing of the program orders the two; a hold that the run was made with did
};

struct Judgement {
    Verdict verdict = Verdict::Luck;
    std::vector<Edge> chain; ///< for Guaranteed and Observed
    trace::RunTime margin{}; ///< for Timing: the gap in ideal time
    /// For Guaranteed: on the chain, a process had looked at another's life before it came to its
    /// part. A branch on what it saw may leave that part out, so: whenever both lines appear so.
    bool behindObservation = false;
    std::size_t held = 0; ///< For Held: the event of the (last) hold
};

/// When each event would have happened if only sleeps, timeouts and waits took time.
std::vector<trace::RunTime> idealTimes(const trace::Trace &trace, const HappensBefore &order);

/// Judges any two events of a run that is over. Safe to ask from several threads. The trace must
/// outlive it.
class Verdicts {
public:
    explicit Verdicts(const trace::Trace &trace);

    /// Of two events, a before b in the run: a look-up.
    Verdict verdict(std::size_t a, std::size_t b) const;
    /// The same with its reasons; searches for the chain.
    Judgement judge(std::size_t a, std::size_t b) const;

    const HappensBefore &order() const { return m_order; }
    /// Whether the run was made with holds that came into it.
    bool hasHolds() const { return !m_holds.isEmpty(); }

private:
    bool isBehindObservation(const std::vector<Edge> &chain, std::size_t b) const;

    HappensBefore m_order;
    HoldOrder m_holds;
    std::vector<trace::RunTime> m_ideal;
    std::vector<std::size_t> m_firstLook; ///< of each lane: its first look at another's life
};

} // namespace joinery::analysis
