// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/timelinelayout.h"

#include "app/timeline/layout/arrowlayout.h"
#include "app/timeline/layout/lanelayout.h"
#include "app/timeline/layout/legendlayout.h"
#include "app/timeline/timelinewords.h"
#include "app/words/eventwords.h"

#include <csignal>

namespace joinery::app {

namespace {

using trace::SpanState;

constexpr double indentPerLevel = 10;

/// So many lanes are looked at for the width of the headers; thousands may come.
constexpr std::size_t mostMeasured = 200;

/// Of the whole width.
constexpr double widestHeader = 0.32;

double headerIndent(const TimelineRequest &request, const trace::Lane &lane)
{
    return request.metrics.margin + std::min(lane.depth, 6) * indentPerLevel;
}

double dotSpace(const TimelineRequest &request)
{
    return request.metrics.textPx * 1.3;
}

enum class HeaderText { NameAndDetail, Name };

/// A pid with a short state; where that is wide for the picture, the state alone.
double detailWidth(const TimelineRequest &request)
{
    const auto width = [&](const QString &text) {
        return request.measure->width(text, TextSize::Small);
    };
    const double full = width(QStringLiteral("pid 8888888 · exited 0"));
    return full < request.size.width() * widestHeader * 0.75
        ? full
        : width(words::stateText(trace::SpanState::NotStarted));
}

/// As wide as the longest name, or the usual detail. Not as wide as the longest detail, which
/// changes while the run goes on: the whole picture would jump.
double headerWidth(const TimelineRequest &request, HeaderText texts)
{
    const auto lanes = request.trace->lanes();
    const double detail = texts == HeaderText::NameAndDetail ? detailWidth(request) : 0;
    double width = 0;
    for (std::size_t lane = 0; lane < std::min(lanes.size(), mostMeasured); ++lane) {
        const QString name = laneName(*request.trace, lane);
        const double text = std::max(detail, request.measure->width(name, TextSize::Normal));
        width = std::max(width, headerIndent(request, lanes[lane]) + dotSpace(request) + text);
    }
    width = std::max(width + request.metrics.margin, request.leastHeaderWidth);
    return std::ceil(std::min(width, request.size.width() * widestHeader));
}

void placeRows(const TimelineRequest &request, TimelineFrame &frame)
{
    const double rows = double(std::max<std::size_t>(request.trace->lanes().size(), 1));
    const double name = request.measure->height(TextSize::Normal);
    const double both = name + request.measure->height(TextSize::Small);
    const double available = frame.plot.height() / rows;
    const double full = std::round(request.metrics.textPx * 1.7);
    // Two lines of text where there is room, else the name alone.
    frame.laneHeight = std::floor(std::clamp(available, name + 8, both + 22));
    frame.barHeight = std::min(full, std::floor(frame.laneHeight * 0.64));
    frame.contentHeight = rows * frame.laneHeight;
}

/// What a process does matters more than its number.
QString detailWithin(const TimelineRequest &request, std::size_t lane, double width)
{
    const LifeEnd end = endedWithTheRun(request, lane) ? LifeEnd::WithTheRun : LifeEnd::ItsOwn;
    QString full = laneDetail(*request.trace, lane, request.cursor, end);
    if (request.measure->width(full, TextSize::Small) <= width)
        return full;
    return request.measure->elided(
        laneState(*request.trace, lane, request.cursor, end), TextSize::Small, width);
}

QRectF laneButton(const TimelineRequest &request, const LaneHeader &header)
{
    const trace::Lane &facts = request.trace->lanes()[header.lane];
    if (!request.now || !facts.startedAt || facts.endedAt)
        return {};
    const double side = std::min<double>(request.metrics.iconSize + 8, header.rect.height() - 2);
    const QPointF right(header.rect.right() - 4, header.rect.center().y());
    return {right.x() - side, right.y() - side / 2, side, side};
}

void layoutHeaders(const TimelineRequest &request, TimelineLayout &layout)
{
    const TimelineFrame &frame = layout.frame;
    const double name = request.measure->height(TextSize::Normal);
    const double detail = request.measure->height(TextSize::Small);
    const bool withDetail = frame.tellsDetail;
    for (const std::size_t lane : visibleLanes(request, frame)) {
        const double centre = rowCentre(frame, request.index->rowOf(lane), request.scrollY);
        const double left = headerIndent(request, request.trace->lanes()[lane]);
        const double textLeft = left + dotSpace(request);
        const double width = frame.headers.right() - textLeft - 6;
        const double top = withDetail ? centre - (name + detail) / 2 : centre - name / 2;
        LaneHeader header{.lane = lane};
        header.rect = {0, centre - frame.laneHeight / 2, frame.headers.right(), frame.laneHeight};
        header.dot = {left + request.metrics.textPx * 0.4, top + name / 2};
        header.name =
            request.measure->elided(laneName(*request.trace, lane), TextSize::Normal, width);
        header.nameRect = {textLeft, top, width, name};
        if (withDetail) {
            header.detail = detailWithin(request, lane, width);
            header.detailRect = {textLeft, top + name, width, detail};
        }
        header.button = laneButton(request, header);
        layout.laneHeaders.push_back(std::move(header));
    }
}

void layoutTicks(const TimelineRequest &request, TimelineLayout &layout)
{
    const TimeScale &scale = layout.scale;
    const trace::RunClock clock = request.trace->clock();
    const RunTime shortest = clock == trace::RunClock::Steps ? trace::stepLength : RunTime(1);
    RunTime step = niceStep(std::max(shortest, scale.lengthOf(request.metrics.smallPx * 5.5)));
    const auto widest = [&](RunTime of) {
        return request.measure->width(
            tickText(scale.range.end, of, scale.range.end, clock), TextSize::Small);
    };
    while (widest(step) + 16
           > scale.width * double(step.count()) / double(scale.range.length().count()))
        step = niceStep(step + step / 2);
    const RunTime first = std::max(scale.range.begin, RunTime(0));
    for (RunTime t = (first + step - RunTime(1)) / step * step; t <= scale.range.end; t += step) {
        Tick tick{.x = scale.xOf(t), .label = tickText(t, step, scale.range.end, clock)};
        const double width = request.measure->width(tick.label, TextSize::Small) + 2;
        const QRectF &ruler = layout.frame.ruler;
        tick.labelRect = {tick.x - width / 2, ruler.top(), width, ruler.height() - 6};
        if (tick.labelRect.right() <= request.size.width())
            layout.ticks.push_back(std::move(tick));
    }
}

TimelineFrame frameWith(const TimelineRequest &request, HeaderText texts)
{
    TimelineFrame frame;
    const double small = request.measure->height(TextSize::Small);
    const double ruler = std::ceil(small + 12);
    frame.padLeft = request.metrics.gap;
    frame.padRight = request.metrics.smallPx * (request.index->killOccurred() ? 7 : 5);
    frame.headers = {0, ruler, headerWidth(request, texts), 0};
    placeLegend(request, frame);
    const double bottom = frame.legend.top() - request.metrics.gap;
    const double left = frame.headers.right();
    frame.ruler = {left, 0, std::max(request.size.width() - left, 1.0), ruler};
    frame.plot = {left, ruler, frame.ruler.width(), std::max(bottom - ruler, 1.0)};
    frame.headers.setHeight(frame.plot.height());
    placeRows(request, frame);
    const double name = request.measure->height(TextSize::Normal);
    frame.tellsDetail = texts == HeaderText::NameAndDetail && frame.laneHeight >= name + small + 3;
    return frame;
}

} // namespace

bool endedWithTheRun(const TimelineRequest &request, std::size_t lane)
{
    const bool isCut = request.runEnd == trace::RunEnd::Stopped
        || request.runEnd == trace::RunEnd::StopAfter || request.runEnd == trace::RunEnd::Limit;
    const auto &status = request.trace->lanes()[lane].status;
    return isCut && status && status->wasKilled() && status->signal() == SIGKILL
        && !request.index->wasSentKill(lane);
}

double rowCentre(const TimelineFrame &frame, std::size_t row, double scrollY)
{
    return frame.plot.top() + (double(row) + 0.5) * frame.laneHeight - scrollY;
}

TimelineFrame timelineFrame(const TimelineRequest &request)
{
    TimelineFrame frame = frameWith(request, HeaderText::NameAndDetail);
    return frame.tellsDetail ? frame : frameWith(request, HeaderText::Name);
}

TimelineLayout timelineLayout(const TimelineRequest &request, TimelineFrame frame)
{
    TimelineLayout layout;
    layout.scale = {request.range, frame.plot.left(), frame.plot.width()};
    layout.frame = std::move(frame);
    layoutHeaders(request, layout);
    layoutTicks(request, layout);
    for (const std::size_t lane : visibleLanes(request, layout.frame))
        layoutLane(request, lane, layout);
    layoutArrows(request, layout);
    if (request.now && request.range.contains(*request.now))
        layout.nowX = layout.scale.xOf(*request.now);
    return layout;
}

} // namespace joinery::app
