// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/timelinehittest.h"

#include "app/timeline/layout/barbuilder.h"

namespace joinery::app {

namespace {

/// Marks are small; this far beside one still means it.
constexpr double reach = 7;

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

std::optional<std::size_t> outputAt(const TimelineLayout &layout, QPointF pos)
{
    std::optional<std::size_t> nearest;
    double least = reach;
    for (const OutputMark &mark : layout.outputs) {
        if (!around(mark.centre, reach).contains(pos))
            continue;
        const double distance = QLineF(mark.centre, pos).length();
        if (distance < least) {
            least = distance;
            nearest = mark.event;
        }
    }
    return nearest;
}

/// The span of a bar under x: its only one, else the one that was at that time.
const trace::Span &
spanUnder(const Bar &bar, const TimelineLayout &layout, const trace::Trace &trace, double x)
{
    if (bar.spanCount > 1) {
        if (const trace::Span *span = trace.spanAt(bar.lane, layout.scale.timeAt(x)))
            return *span;
    }
    return trace.spans(bar.lane)[bar.firstSpan];
}

std::optional<std::size_t> endOf(const trace::Trace &trace, std::size_t lane)
{
    for (const trace::Span &span : trace.spans(lane)) {
        if (span.endEvent && trace.events()[*span.endEvent].as<trace::Exited>())
            return span.endEvent;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> barAtPoint(const TimelineLayout &layout, QPointF pos)
{
    for (std::size_t k = 0; k < layout.bars.size(); ++k) {
        if (layout.bars[k].rect.contains(pos))
            return k;
    }
    return std::nullopt;
}

std::optional<std::size_t>
eventAtPoint(const TimelineLayout &layout, const trace::Trace &trace, QPointF pos)
{
    if (!layout.frame.plot.contains(pos))
        return std::nullopt;
    for (const HandMark &mark : layout.hands) {
        if (mark.rect.contains(pos))
            return mark.event;
    }
    if (const auto output = outputAt(layout, pos))
        return output;
    for (const EndMark &mark : layout.endMarks) {
        if (mark.rect.contains(pos)
            || ((mark.ending == Ending::Killed || mark.ending == Ending::WithTheRun)
                && around(mark.crossCentre, reach).contains(pos)))
            return endOf(trace, mark.lane);
    }
    const auto bar = barAtPoint(layout, pos);
    if (!bar)
        return std::nullopt;
    return spanUnder(layout.bars[*bar], layout, trace, pos.x()).beginEvent;
}

QRectF rectOfEvent(const TimelineLayout &layout, const trace::Trace &trace, std::size_t event)
{
    const trace::Event &facts = trace.events()[event];
    const auto lane = trace.laneOf(facts.process);
    const auto header = std::ranges::find(layout.laneHeaders, lane, &LaneHeader::lane);
    if (!lane || header == layout.laneHeaders.end())
        return {};
    const double y = header->rect.center().y();
    const double x = layout.scale.xOf(facts.t) + thinnestBar / 2;
    if (facts.as<trace::Output>())
        return around({x, y}, 5);
    for (const HandMark &mark : layout.hands) {
        if (mark.event == event)
            return mark.rect;
    }
    for (const Bar &bar : layout.bars) {
        if (bar.lane == *lane && bar.spanCount == 1
            && trace.spans(*lane)[bar.firstSpan].beginEvent == event)
            return bar.rect;
    }
    const double height = layout.frame.barHeight;
    return {x - thinnestBar / 2, y - height / 2, thinnestBar, height};
}

} // namespace joinery::app
