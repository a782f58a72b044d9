// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trace/outputtracker.h"

#include <algorithm>

namespace joinery::trace {

void OutputTracker::add(const Event &event, std::size_t index, std::size_t lane)
{
    const auto *output = event.as<Output>();
    if (!output)
        return;
    const OutputLine line{index, lane, event.t, output->ticket, event.t};
    // Tickets arrive nearly in order, so the place is at the end or close to it.
    auto place = m_outputs.end();
    if (!m_outputs.empty() && m_outputs.back().ticket > line.ticket)
        place = std::ranges::upper_bound(m_outputs, line.ticket, {}, &OutputLine::ticket);
    place = m_outputs.insert(place, line);
    for (; place != m_outputs.end(); ++place) {
        if (place == m_outputs.begin())
            continue;
        const RunTime visibleAt = std::max(place->t, std::prev(place)->visibleAt);
        if (visibleAt == place->visibleAt && place->event != index)
            break;
        place->visibleAt = visibleAt;
    }
}

std::size_t OutputTracker::countUntil(RunTime t) const
{
    const auto end = std::ranges::upper_bound(m_outputs, t, {}, &OutputLine::visibleAt);
    return static_cast<std::size_t>(end - m_outputs.begin());
}

} // namespace joinery::trace
