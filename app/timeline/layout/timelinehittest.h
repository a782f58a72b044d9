// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

namespace joinery::app {

/// What is under pos: the index into Trace::events() of an output, an end, or what began the
/// state that is drawn there.
std::optional<std::size_t>
eventAtPoint(const TimelineLayout &layout, const trace::Trace &trace, QPointF pos);

/// The bar under pos, an index into layout.bars.
std::optional<std::size_t> barAtPoint(const TimelineLayout &layout, QPointF pos);

/// Where an event is drawn: its mark, the bar that it began, else a line at its time. Empty where
/// its lane is not in the layout.
QRectF rectOfEvent(const TimelineLayout &layout, const trace::Trace &trace, std::size_t event);

} // namespace joinery::app
