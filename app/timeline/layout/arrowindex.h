// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinecoordinates.h"
#include "trace/trace.h"

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace joinery::app {

/// The arrows of a trace, those of a kind between the same two lanes together and by the time of
/// their tips, so that a frame costs by the arrows that are seen in it. Grows with the trace.
class ArrowIndex {
public:
    /// Arrows of a kind from one lane to another.
    struct Group {
        std::size_t fromLane = 0;
        std::size_t toLane = 0;
        trace::ArrowKind kind = trace::ArrowKind::Start;
        std::vector<std::uint32_t> arrows; ///< indices into Trace::arrows(), by toTime
        RunTime longest{}; ///< from tail to tip
    };

    void sync(std::span<const trace::Arrow> arrows);

    std::span<const Group> groups() const { return m_groups; }
    bool occurred(trace::ArrowKind kind) const { return m_occurred[std::size_t(kind)]; }

    /// The indices of a group's arrows that touch range; of those whose tips are within `narrow`
    /// of each other the first, for they would look like one.
    static std::vector<std::uint32_t>
    seen(std::span<const trace::Arrow> arrows, const Group &group, TimeRange range, RunTime narrow);

private:
    Group &groupOf(const trace::Arrow &arrow);

    std::vector<Group> m_groups;
    std::unordered_map<std::uint64_t, std::size_t> m_places; ///< in m_groups
    std::array<bool, 4> m_occurred{};
    std::size_t m_taken = 0;
};

} // namespace joinery::app
