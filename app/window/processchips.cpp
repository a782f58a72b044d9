// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/processchips.h"

#include "app/words/eventwords.h"

#include <algorithm>

namespace joinery::app {
namespace {

/// The line of the last event of the lane's own doing at t: what it is busy with since.
int lineAt(const trace::Trace &trace, std::size_t lane, const trace::Span &span, trace::RunTime t)
{
    const auto recorded = trace.recordedBy(lane);
    const auto later = std::ranges::partition_point(
        recorded, [&](trace::EventIndex index) { return trace.events()[index].t <= t; });
    for (auto event = later; event != recorded.begin() && *(event - 1) >= span.beginEvent;) {
        const int line = trace.events()[*--event].line;
        if (line > 0)
            return line;
    }
    return span.line;
}

} // namespace

std::vector<ProcessChip>
chipsNow(const trace::Trace &trace, const std::vector<engine::ProcessNow> &processes)
{
    using State = engine::ProcessNow::State;
    std::vector<ProcessChip> chips;
    for (const engine::ProcessNow &process : processes) {
        const auto lane = trace.laneOf(process.process);
        if (!lane || process.line == 0)
            continue;
        chips.push_back(
            {words::processName(trace, process.process), *lane, process.line,
             process.state == State::Running});
    }
    return chips;
}

std::vector<ProcessChip> chipsAt(const trace::Trace &trace, trace::RunTime t)
{
    using trace::SpanState;
    std::vector<ProcessChip> chips;
    for (const std::size_t index : trace.laneOrder()) {
        const trace::Lane &lane = trace.lanes()[index];
        const trace::Span *span = trace.spanAt(index, t);
        const bool lives =
            span && span->state != SpanState::NotStarted && span->state != SpanState::Zombie;
        const int line = lives ? lineAt(trace, index, *span, t) : 0;
        if (line > 0)
            chips.push_back(
                {words::processName(trace, lane.process), index, line,
                 span->state == SpanState::Running});
    }
    return chips;
}

} // namespace joinery::app
