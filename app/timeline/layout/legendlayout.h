// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

namespace joinery::app {

/// The signs that the run's picture uses, and those that the request wants explained besides.
std::vector<LegendEntry> legendSigns(const TimelineRequest &request);
/// At the bottom of the frame, unless that is too low or the request wants no legend; its headers
/// and the room beside a fitted run are given.
void placeLegend(const TimelineRequest &request, TimelineFrame &frame);

} // namespace joinery::app
