// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace joinery::analysis {

/// A run and the text that ran.
struct ToldRun {
    const trace::Trace &trace;
    std::string_view program;
};

/// Finds every event of a run in an earlier one, and the other way round: the same deed of the same
/// execution of the same statement in the same process, where the program was edited between, too
/// (see OutputMatch).
class EventMatch {
public:
    /// Looks at the first `most` events of each run.
    EventMatch(const ToldRun &run, const ToldRun &earlier, std::size_t most);

    /// The event's twin in the earlier run; none: it has none.
    std::optional<std::size_t> inEarlier(std::size_t event) const { return at(m_there, event); }
    std::optional<std::size_t> inRun(std::size_t event) const { return at(m_here, event); }

private:
    using Twins = std::vector<std::optional<std::size_t>>;

    static std::optional<std::size_t> at(const Twins &twins, std::size_t event)
    {
        return event < twins.size() ? twins[event] : std::nullopt;
    }

    Twins m_there; ///< by the run's events
    Twins m_here; ///< by the earlier run's events
};

/// Where two runs part: the first place in the order of output with another output.
struct FirstDifference {
    std::size_t place = 0; ///< from 0
    std::optional<std::size_t> here; ///< the output's event; none: this run printed no more
    std::optional<std::size_t> there; ///< in the earlier run
};

/// none: both printed the same in the same order.
std::optional<FirstDifference>
firstDifference(const trace::Trace &run, const trace::Trace &earlier, const EventMatch &match);

} // namespace joinery::analysis
