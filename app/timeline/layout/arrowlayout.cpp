// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/arrowlayout.h"

#include "app/timeline/layout/barbuilder.h"
#include "app/timeline/timelinewords.h"

#include <algorithm>
#include <unordered_map>

namespace joinery::app {

namespace {

using trace::ArrowKind;

/// Up to here a slanted line looks straight; a longer way goes round corners.
constexpr double slant = 6;

/// Arrows of the same kind between the same lanes closer than this look like one.
constexpr double arrowDistance = 3;

/// A join comes in left and what follows it goes out right of the sliver between them.
constexpr double joinOffset = -2;
constexpr double startOffset = thinnestBar + 0.5;
constexpr double signalOffset = thinnestBar / 2;

/// So many arrows of a kind leave a lane within so many pixels whole. A parent that starts many
/// children at once, or signals one again and again, would be a wall otherwise; of the rest only
/// the tips are drawn.
constexpr double crowdWidth = 24;
constexpr int mostInCrowd = 2;

struct ArrowGeometry {
    const TimelineRequest &request;
    const TimelineLayout &layout;
    const trace::Arrow &arrow;

    double offset() const
    {
        switch (arrow.kind) {
        case ArrowKind::Join:
            return joinOffset;
        case ArrowKind::Start:
            return startOffset;
        case ArrowKind::Signal:
        case ArrowKind::IgnoredSignal:
            break;
        }
        return signalOffset;
    }
    double fromX() const { return layout.scale.xOf(arrow.fromTime) + offset(); }
    double toX() const { return layout.scale.xOf(arrow.toTime) + offset(); }
    double centre(std::size_t lane) const
    {
        return rowCentre(layout.frame, request.index->rowOf(lane), request.scrollY);
    }
    /// 1: it points down.
    double direction() const { return centre(arrow.toLane) > centre(arrow.fromLane) ? 1 : -1; }

    std::vector<QPointF> corners() const
    {
        const double half = layout.frame.barHeight / 2;
        const double down = direction();
        const double from = centre(arrow.fromLane) + down * half;
        const double to = centre(arrow.toLane) - down * (half + 1);
        if (std::abs(toX() - fromX()) < slant)
            return {{fromX(), from}, {toX(), to}};
        // The dots of the zombie lead to where the join took it.
        if (arrow.kind == ArrowKind::Join)
            return {{toX(), centre(arrow.fromLane)}, {toX(), to}};
        const double bend = to - down * (layout.frame.laneHeight - layout.frame.barHeight) * 0.6;
        return {{fromX(), from}, {fromX(), bend}, {toX(), bend}, {toX(), to}};
    }

    std::vector<QPointF> tipOnly() const
    {
        const double down = direction();
        const double to = centre(arrow.toLane) - down * (layout.frame.barHeight / 2 + 1);
        const double length = (layout.frame.laneHeight - layout.frame.barHeight) * 0.7;
        return {{toX(), to - down * length}, {toX(), to}};
    }

    bool isVisible() const
    {
        const QRectF &plot = layout.frame.plot;
        const auto [left, right] = std::minmax({fromX(), toX()});
        const auto [top, bottom] = std::minmax({centre(arrow.fromLane), centre(arrow.toLane)});
        return right >= plot.left() && left <= plot.right() && bottom >= plot.top()
            && top <= plot.bottom();
    }
};

/// In the gap before its tip: an arrow may cross other lanes, whose lines would strike it out.
void labelSignal(const ArrowGeometry &geometry, ArrowLine &line)
{
    const TimelineRequest &request = geometry.request;
    const TimelineFrame &frame = geometry.layout.frame;
    const double height = request.measure->height(TextSize::Small);
    const QPointF tip = line.corners.back();
    const double gap = frame.laneHeight - frame.barHeight;
    // Where lanes are too close, the bar above would cover half of it.
    if (gap < height * 0.8)
        return;
    line.label = signalLabel(geometry.arrow);
    const double width = request.measure->width(line.label, TextSize::Small) + 2;
    const double middle = tip.y() - geometry.direction() * gap / 2;
    line.labelRect = {tip.x() - width - 6, middle - height / 2, width, height};
}

/// Remembers where arrows of a kind left a lane whole.
class Crowd {
public:
    /// Whether there is room for one more at x; takes it.
    bool enter(const trace::Arrow &arrow, double x)
    {
        std::vector<double> &whole = m_whole[arrow.fromLane * 4 + std::size_t(arrow.kind)];
        const auto near = std::ranges::count_if(
            whole, [x](double other) { return std::abs(other - x) < crowdWidth; });
        if (near >= mostInCrowd)
            return false;
        whole.push_back(x);
        return true;
    }

private:
    std::unordered_map<std::size_t, std::vector<double>> m_whole;
};

/// The arrows that may be seen, in the order of the trace.
std::vector<std::uint32_t> candidates(const TimelineRequest &request, const TimelineLayout &layout)
{
    const TimeScale &scale = layout.scale;
    const RunTime margin = scale.lengthOf(crowdWidth);
    const TimeRange range{scale.range.begin - margin, scale.range.end + margin};
    const auto arrows = request.trace->arrows();
    std::vector<std::uint32_t> all;
    for (const ArrowIndex::Group &group : request.index->arrows().groups()) {
        if (group.fromLane == group.toLane)
            continue;
        const auto seen = ArrowIndex::seen(arrows, group, range, scale.lengthOf(arrowDistance));
        all.insert(all.end(), seen.begin(), seen.end());
    }
    std::ranges::sort(all);
    return all;
}

} // namespace

void layoutArrows(const TimelineRequest &request, TimelineLayout &layout)
{
    Crowd crowd;
    for (const std::uint32_t k : candidates(request, layout)) {
        const trace::Arrow &arrow = request.trace->arrows()[k];
        const ArrowGeometry geometry{request, layout, arrow};
        if (!geometry.isVisible())
            continue;
        const bool whole = arrow.kind == ArrowKind::Join || crowd.enter(arrow, geometry.fromX());
        ArrowLine line{
            .corners = whole ? geometry.corners() : geometry.tipOnly(),
            .kind = arrow.kind,
            .arrow = k,
            .fromLane = arrow.fromLane,
            .toLane = arrow.toLane};
        const bool isSignal =
            arrow.kind == ArrowKind::Signal || arrow.kind == ArrowKind::IgnoredSignal;
        if (isSignal && whole)
            labelSignal(geometry, line);
        layout.arrows.push_back(std::move(line));
    }
}

} // namespace joinery::app
