// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/handlayout.h"

#include "app/timeline/layout/barbuilder.h"
#include "app/words/eventwords.h"

namespace joinery::app {

namespace {

constexpr double padding = 1;
constexpr double gap = 3;

/// A plate that stands on the bar; where lanes are narrow, it covers a part of it.
HandMark markAt(const TimelineRequest &request, std::size_t lane, const TimelineFrame &frame)
{
    const double centre = rowCentre(frame, request.index->rowOf(lane), request.scrollY);
    const double side = std::round(request.metrics.smallPx * 1.1);
    const double height = side + 2 * padding;
    const double barTop = centre - frame.barHeight / 2;
    const double top = std::max(barTop - 1 - height, centre - frame.laneHeight / 2);
    HandMark mark{.barTop = barTop, .lane = lane};
    mark.rect = {-side / 2 - padding, std::round(top), side + 2 * padding, height};
    return mark;
}

void addLabel(const TimelineRequest &request, double room, HandMark &mark)
{
    const double width = request.measure->width(mark.label, TextSize::Small) + gap;
    if (mark.rect.width() + width + gap > room)
        mark.label.clear();
    else
        mark.rect.setWidth(mark.rect.width() + width);
}

/// A bar's label does without its place.
void clearLabelsBelow(const HandMark &mark, TimelineLayout &layout)
{
    for (Bar &bar : layout.bars) {
        if (bar.lane == mark.lane && bar.labelRect.intersects(mark.rect))
            bar.label.clear();
    }
}

} // namespace

void layoutHands(const TimelineRequest &request, std::size_t lane, TimelineLayout &layout)
{
    const std::span<const Moment> hands = request.index->hands(lane);
    if (hands.empty())
        return;
    const HandMark empty = markAt(request, lane, layout.frame);
    const QRectF &plot = layout.frame.plot;
    const auto xOf = [&](const Moment &hand) {
        return std::round(layout.scale.xOf(hand.t) + thinnestBar / 2);
    };
    for (std::size_t k = 0; k < hands.size();) {
        const double x = xOf(hands[k]);
        std::size_t next = k + 1;
        while (next < hands.size() && xOf(hands[next]) - x < empty.rect.width() + gap)
            ++next;
        const double nextX = next < hands.size() ? xOf(hands[next]) : plot.right() + 200;
        HandMark mark = empty;
        mark.x = x;
        mark.event = hands[k].event;
        mark.count = next - k;
        mark.rect.translate(x, 0);
        const auto *sent = request.trace->events()[mark.event].as<trace::SignalSent>();
        mark.label = mark.count == 1 && sent ? words::signalText(sent->signal) : QString();
        addLabel(request, nextX - x - empty.rect.width() / 2, mark);
        if (mark.rect.right() >= plot.left() && mark.rect.left() <= plot.right()) {
            clearLabelsBelow(mark, layout);
            layout.hands.push_back(std::move(mark));
        }
        k = next;
    }
}

} // namespace joinery::app
