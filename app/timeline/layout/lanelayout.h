// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

namespace joinery::app {

/// The lanes whose rows are in the plot, from the top.
std::span<const std::size_t>
visibleLanes(const TimelineRequest &request, const TimelineFrame &frame);

/// Adds the lane's bars, frame, outputs and end to the layout.
void layoutLane(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout);

} // namespace joinery::app
