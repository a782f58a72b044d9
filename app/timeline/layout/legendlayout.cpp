// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/legendlayout.h"

#include "app/timeline/timelinewords.h"

#include <algorithm>
#include <array>

namespace joinery::app {

namespace {

using trace::SpanState;

/// In the order in which they are explained.
constexpr std::array states{SpanState::Running,   SpanState::Sleeping, SpanState::Joining,
                            SpanState::Finishing, SpanState::Zombie,   SpanState::NotStarted,
                            SpanState::Stopped,   SpanState::Held};
constexpr std::array signs{LegendSign::Stdout, LegendSign::Stderr, LegendSign::Start,
                           LegendSign::Join,   LegendSign::Signal, LegendSign::IgnoredSignal,
                           LegendSign::ByHand, LegendSign::Killed, LegendSign::EndedWithTheRun,
                           LegendSign::Daemon};

bool anyEndedWithTheRun(const TimelineRequest &request)
{
    for (std::size_t lane = 0; lane < request.trace->lanes().size(); ++lane) {
        if (endedWithTheRun(request, lane))
            return true;
    }
    return false;
}

bool anyWasKilled(const TimelineRequest &request)
{
    for (std::size_t lane = 0; lane < request.trace->lanes().size(); ++lane) {
        const auto &status = request.trace->lanes()[lane].status;
        if (status && status->wasKilled() && !endedWithTheRun(request, lane))
            return true;
    }
    return false;
}

bool occurred(const TimelineRequest &request, LegendSign sign)
{
    const TimelineIndex &index = *request.index;
    switch (sign) {
    case LegendSign::State:
        return false; // asked state by state
    case LegendSign::Stdout:
        return index.outputOccurred(trace::Stream::Stdout);
    case LegendSign::Stderr:
        return index.outputOccurred(trace::Stream::Stderr);
    case LegendSign::Start:
        return index.arrows().occurred(trace::ArrowKind::Start);
    case LegendSign::Join:
        return index.arrows().occurred(trace::ArrowKind::Join);
    case LegendSign::Signal:
        return index.arrows().occurred(trace::ArrowKind::Signal);
    case LegendSign::IgnoredSignal:
        return index.arrows().occurred(trace::ArrowKind::IgnoredSignal);
    case LegendSign::ByHand:
        return index.handOccurred();
    case LegendSign::Killed:
        return anyWasKilled(request);
    case LegendSign::EndedWithTheRun:
        return anyEndedWithTheRun(request);
    case LegendSign::Daemon:
        return index.daemonOccurred();
    }
    return false;
}

/// Lays the entries in rows and returns how high they are together.
double flowLegend(const TimelineRequest &request, std::vector<LegendEntry> &entries, double left)
{
    const double rowHeight = std::ceil(request.measure->height(TextSize::Small) + 6);
    const double signWidth = request.metrics.smallPx * 1.7;
    const double gap = request.metrics.gap * 0.75;
    const double signHeight = std::round(request.metrics.smallPx * 0.9);
    const double right = request.size.width() - request.metrics.margin;
    double x = left;
    double y = 0;
    for (LegendEntry &entry : entries) {
        entry.text = legendText(entry);
        const double text = request.measure->width(entry.text, TextSize::Small);
        const double width = signWidth + gap + text;
        if (x > left && x + width > right) {
            x = left;
            y += rowHeight;
        }
        entry.signRect = {x, y + (rowHeight - signHeight) / 2, signWidth, signHeight};
        entry.textRect = {x + signWidth + gap, y, text + 2, rowHeight};
        x += width + request.metrics.gap * 2.25;
    }
    return entries.empty() ? 0 : y + rowHeight;
}

} // namespace

std::vector<LegendEntry> legendSigns(const TimelineRequest &request)
{
    std::vector<LegendEntry> entries;
    const auto addIf = [&](bool isInThisRun, LegendSign sign, SpanState state) {
        const bool isInAnother = std::ranges::any_of(request.alsoInLegend, [&](const auto &entry) {
            return entry.sign == sign && entry.state == state;
        });
        if (isInThisRun || isInAnother)
            entries.push_back({.sign = sign, .state = state});
    };
    for (const SpanState state : states)
        addIf(request.index->occurred(state), LegendSign::State, state);
    for (const LegendSign sign : signs)
        addIf(occurred(request, sign), sign, LegendEntry().state);
    return entries;
}

/// Below the lanes' bars; from the panel's edge where it takes fewer rows so.
void placeLegend(const TimelineRequest &request, TimelineFrame &frame)
{
    double left = frame.headers.right() + frame.padLeft;
    if (request.legend == Legend::Shown)
        frame.legendEntries = legendSigns(request);
    double height = flowLegend(request, frame.legendEntries, left);
    const double edge = request.metrics.margin;
    std::vector<LegendEntry> wider = frame.legendEntries;
    if (const double lower = flowLegend(request, wider, edge); lower < height) {
        frame.legendEntries = std::move(wider);
        left = edge;
        height = lower;
    }
    const double bottom = request.size.height() - request.metrics.gap;
    frame.legend = {left, bottom - height, request.size.width() - left, height};
    // A small panel shows lanes rather than what the signs mean.
    if (height > request.size.height() / 4) {
        frame.legendEntries.clear();
        frame.legend = {left, request.size.height(), 0, 0};
    }
    for (LegendEntry &entry : frame.legendEntries) {
        entry.signRect.translate(0, frame.legend.top());
        entry.textRect.translate(0, frame.legend.top());
    }
}

} // namespace joinery::app
