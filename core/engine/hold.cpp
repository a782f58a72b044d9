// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/hold.h"

#include <algorithm>

namespace joinery::engine {

bool begins(const trace::Event &event, const Hold &hold)
{
    const auto *held = event.as<trace::Held>();
    return held && event.process == hold.held.process && event.line == hold.held.line
        && Point{held->until, held->untilLine, held->untilExecution} == hold.until;
}

trace::RunTime patienceWithHolds(const std::optional<trace::RunTime> &stopAfter, trace::RunTime end)
{
    using namespace std::chrono_literals;
    // A damaged run file may name any time.
    constexpr trace::RunTime longest = 24h;
    return stopAfter ? *stopAfter + *stopAfter / 4 : 2 * std::min(end, longest) + 10s;
}

} // namespace joinery::engine
