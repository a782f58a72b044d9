// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/lanelayout.h"

#include "app/timeline/layout/barbuilder.h"
#include "app/timeline/layout/handlayout.h"
#include "app/timeline/timelinewords.h"

namespace joinery::app {

namespace {

/// Outputs closer than this share a mark.
constexpr double markDistance = 7;

/// The first moment at or after t, from `from` on. Gallops: the next one is mostly near.
std::size_t firstAtOrAfter(std::span<const PrintedMoment> moments, std::size_t from, RunTime t)
{
    std::size_t step = 1;
    while (from + step < moments.size() && moments[from + step].t < t)
        step *= 2;
    const auto begin = moments.begin() + std::ptrdiff_t(from + step / 2);
    const auto end = moments.begin() + std::ptrdiff_t(std::min(from + step + 1, moments.size()));
    const auto found = std::lower_bound(
        begin, end, t, [](const PrintedMoment &moment, RunTime time) { return moment.t < time; });
    return std::size_t(found - moments.begin());
}

void layoutOutputs(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout)
{
    const TimeScale &scale = layout.scale;
    const std::span<const PrintedMoment> outputs = request.index->outputs(lane);
    if (outputs.empty())
        return;
    const RunTime margin = scale.lengthOf(markDistance);
    const double y = rowCentre(layout.frame, request.index->rowOf(lane), request.scrollY);
    std::size_t next = outputs.front().t < scale.range.begin - margin
        ? firstAtOrAfter(outputs, 0, scale.range.begin - margin)
        : 0;
    while (next < outputs.size() && outputs[next].t <= scale.range.end + margin) {
        const PrintedMoment &first = outputs[next];
        const std::size_t after =
            firstAtOrAfter(outputs, next, first.t + std::max(margin, RunTime(1)));
        layout.outputs.push_back(
            {.centre = {scale.xOf(first.t) + thinnestBar / 2, y},
             .lane = lane,
             .event = first.event,
             .count = std::max<std::size_t>(after - next, 1),
             .stream = first.stream});
        next = std::max(after, next + 1);
    }
}

/// Where the lane's drawing ends; nullopt: it goes on.
std::optional<double>
laneEndX(const TimelineRequest &request, std::size_t lane, const TimeScale &scale)
{
    const auto spans = request.trace->spans(lane);
    const trace::Lane &facts = request.trace->lanes()[lane];
    if (spans.empty() || !facts.endedAt || !facts.status)
        return std::nullopt;
    const RunTime open = std::max(request.now.value_or(RunTime(0)), request.trace->end());
    return scale.xOf(spans.back().end.value_or(open));
}

/// Right of the lane's last output sign, which may be two, one behind the other.
double outputsEnd(const TimelineRequest &request, std::size_t lane, const TimelineLayout &layout)
{
    const bool any = !layout.outputs.empty() && layout.outputs.back().lane == lane;
    return any ? layout.outputs.back().centre.x() + request.metrics.smallPx * 1.1 : 0;
}

void layoutEnding(
    const TimelineRequest &request, std::size_t lane, double barsEnd, TimelineLayout &layout)
{
    const auto endX = laneEndX(request, lane, layout.scale);
    const QRectF &plot = layout.frame.plot;
    if (!endX || *endX > plot.right())
        return;
    const trace::Lane &facts = request.trace->lanes()[lane];
    const double y = rowCentre(layout.frame, request.index->rowOf(lane), request.scrollY);
    const double glyph = request.metrics.smallPx;
    EndMark mark{.lane = lane, .text = endingText(*facts.status)};
    if (endedWithTheRun(request, lane)) {
        mark.ending = Ending::WithTheRun;
        mark.text = endedWithTheRunText();
    } else if (facts.status->wasKilled())
        mark.ending = Ending::Killed;
    else if (facts.status->code() != 0)
        mark.ending = Ending::Failed;
    const double text = request.measure->width(mark.text, TextSize::Small) + 4;
    const double height = request.measure->height(TextSize::Small);
    const double width = mark.ending == Ending::Succeeded ? glyph + 4 + text : text;
    const double daemonFrame = facts.daemon ? request.metrics.gap / 2.0 : 0;
    const double left = std::max(
        std::max(*endX, barsEnd) + request.metrics.gap + daemonFrame,
        outputsEnd(request, lane, layout));
    mark.rect = {left, y - height / 2, width, height};
    mark.crossCentre = {layout.scale.xOf(*facts.endedAt) + thinnestBar / 2, y};
    if (mark.ending == Ending::Killed || mark.ending == Ending::WithTheRun)
        mark.rect.moveLeft(std::max(left, mark.crossCentre.x() + glyph * 1.2 + daemonFrame));
    if (mark.rect.right() > plot.left())
        layout.endMarks.push_back(std::move(mark));
}

void layoutDaemonFrame(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout)
{
    const auto spans = request.trace->spans(lane);
    const auto &startedAt = request.trace->lanes()[lane].startedAt;
    if (!request.trace->lanes()[lane].daemon || spans.empty() || !startedAt)
        return;
    const auto &endedAt = request.trace->lanes()[lane].endedAt;
    const RunTime open = std::max(request.now.value_or(RunTime(0)), request.trace->end());
    const QRectF &plot = layout.frame.plot;
    const double left = std::max(layout.scale.xOf(*startedAt), plot.left() - 20);
    const double right =
        std::min(layout.scale.xOf(endedAt.value_or(open)) + thinnestBar, plot.right() + 20);
    if (right < plot.left() || left > plot.right())
        return;
    const double y = rowCentre(layout.frame, request.index->rowOf(lane), request.scrollY);
    const double height = layout.frame.barHeight;
    layout.daemonFrames.push_back(
        {QRectF(left, y - height / 2, right - left, height).adjusted(-3, -3, 3, 3), lane});
}

} // namespace

std::span<const std::size_t>
visibleLanes(const TimelineRequest &request, const TimelineFrame &frame)
{
    const auto order = request.trace->laneOrder();
    const double first = std::max(std::floor(request.scrollY / frame.laneHeight), 0.0);
    const double last = std::ceil((request.scrollY + frame.plot.height()) / frame.laneHeight);
    const std::size_t begin = std::min(std::size_t(first), order.size());
    const std::size_t end = std::clamp(std::size_t(std::max(last, 0.0)), begin, order.size());
    return order.subspan(begin, end - begin);
}

void layoutLane(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout)
{
    layoutDaemonFrame(request, lane, layout);
    BarBuilder builder(request, lane, layout);
    const TimeScale &scale = layout.scale;
    const RunTime margin = scale.lengthOf(widestMerged);
    request.index->spans(lane).walk(
        request.trace->spans(lane), {scale.range.begin - margin, scale.range.end + margin},
        scale.lengthOf(thinnestBar),
        [&](const SpanPyramid::Node &node, std::size_t first, std::size_t count) {
            builder.addNode(node, first, count);
        },
        [&](std::size_t span) { builder.addSpan(span); });
    builder.finish();
    layoutOutputs(request, lane, layout);
    layoutHands(request, lane, layout);
    layoutEnding(request, lane, builder.drawnUntil(), layout);
}

} // namespace joinery::app
