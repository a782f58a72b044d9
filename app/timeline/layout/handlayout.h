// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

namespace joinery::app {

/// Places what was sent to the lane's process by hand.
void layoutHands(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout);

} // namespace joinery::app
