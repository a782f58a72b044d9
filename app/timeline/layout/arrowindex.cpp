// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/arrowindex.h"

#include <algorithm>

namespace joinery::app {

void ArrowIndex::sync(std::span<const trace::Arrow> arrows)
{
    for (; m_taken < arrows.size(); ++m_taken) {
        const trace::Arrow &arrow = arrows[m_taken];
        Group &group = groupOf(arrow);
        // Nearly always at the end; the other half of a late one goes a few places before it.
        auto place = group.arrows.end();
        while (place != group.arrows.begin() && arrows[*(place - 1)].toTime > arrow.toTime)
            --place;
        group.arrows.insert(place, std::uint32_t(m_taken));
        group.longest = std::max(group.longest, arrow.toTime - arrow.fromTime);
        m_occurred[std::size_t(arrow.kind)] = true;
    }
}

ArrowIndex::Group &ArrowIndex::groupOf(const trace::Arrow &arrow)
{
    const std::uint64_t key =
        std::uint64_t(arrow.kind) << 62 | std::uint64_t(arrow.fromLane) << 31 | arrow.toLane;
    const auto [place, isNew] = m_places.try_emplace(key, m_groups.size());
    if (isNew)
        m_groups.push_back({arrow.fromLane, arrow.toLane, arrow.kind, {}, {}});
    return m_groups[place->second];
}

std::vector<std::uint32_t> ArrowIndex::seen(
    std::span<const trace::Arrow> arrows, const Group &group, TimeRange range, RunTime narrow)
{
    const auto tip = [arrows](std::uint32_t arrow) { return arrows[arrow].toTime; };
    const auto &all = group.arrows;
    std::vector<std::uint32_t> found;
    auto next = std::ranges::lower_bound(all, range.begin, {}, tip);
    while (next != all.end() && tip(*next) <= range.end + group.longest) {
        if (arrows[*next].fromTime <= range.end)
            found.push_back(*next);
        const RunTime apart = tip(*next) + std::max(narrow, RunTime(1));
        next = std::ranges::lower_bound(next + 1, all.end(), apart, {}, tip);
    }
    return found;
}

} // namespace joinery::app
