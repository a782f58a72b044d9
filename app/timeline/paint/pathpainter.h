// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "app/timeline/layout/timelinelayout.h"

#include <vector>

class QPainter;

namespace joinery::app {

/// Events that stand out in their order, while the rest of the timeline fades.
struct EventPath {
    std::vector<std::size_t> events;
    /// Each leads to the next: a line joins them.
    enum class Kind { Chain, Points };
    Kind kind = Kind::Points;

    bool operator==(const EventPath &) const = default;
};

/// Where the path's events lie; those of lanes that are scrolled away lie outside the plot.
std::vector<QPointF> pathPoints(
    const TimelineLayout &layout, const TimelineIndex &index, const trace::Trace &trace,
    const EventPath &path);

/// Over the painted layout.
void paintPath(
    QPainter &painter, const Theme &theme, const TimelineFrame &frame,
    const std::vector<QPointF> &points, EventPath::Kind kind);

} // namespace joinery::app
