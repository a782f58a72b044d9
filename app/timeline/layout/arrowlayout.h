// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

namespace joinery::app {

/// Adds the arrows between visible lanes. Those that would cover each other are one.
void layoutArrows(const TimelineRequest &request, TimelineLayout &layout);

} // namespace joinery::app
