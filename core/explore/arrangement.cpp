// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "explore/arrangement.h"

#include "analysis/happensbefore.h"
#include "analysis/outputorder.h"

#include <algorithm>
#include <chrono>

namespace joinery::explore {
namespace {

using trace::Event;
using trace::Trace;

std::string labelOf(const Event &output)
{
    return std::string(analysis::labelOf(*output.as<trace::Output>()));
}

/// A statement can be held, or waited for; what is no statement of a process cannot.
std::optional<engine::Point> pointOf(const Event &event)
{
    if (!event.recorder() || event.execution == 0)
        return std::nullopt;
    return engine::Point{*event.recorder(), event.line, event.execution};
}

bool wasHeld(const Trace &run, const engine::Hold &hold)
{
    return std::ranges::any_of(
        run.events(), [&](const Event &event) { return begins(event, hold); });
}

} // namespace

Arrangement::Arrangement(const Trace &original, const std::vector<std::size_t> &lines)
    : m_end(original.end())
{
    const analysis::HappensBefore order(original);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Event &event = original.events()[lines[i]];
        Line line{labelOf(event), event.process, pointOf(event), {}};
        const bool isFree = i > 0 && m_lines.back().process != event.process
            && !order.isForced(lines[i - 1], lines[i]);
        if (isFree && line.point && m_lines.back().point)
            line.hold = engine::Hold{*line.point, *m_lines.back().point};
        m_lines.push_back(std::move(line));
    }
    learnFrom(original);
}

engine::RunOptions Arrangement::options(engine::RunOptions base) const
{
    base.holds = m_endings;
    for (const Line &line : m_lines) {
        if (line.hold)
            base.holds.push_back(*line.hold);
    }
    base.stopAfter = engine::patienceWithHolds(base.stopAfter, m_end);
    return base;
}

bool Arrangement::isShownBy(const Trace &run) const
{
    return std::ranges::equal(
        run.outputs(), m_lines, {},
        [&](const trace::OutputLine &line) { return labelOf(run.events()[line.event]); },
        &Line::label);
}

void Arrangement::learnFrom(const Trace &run)
{
    for (const Event &event : run.events()) {
        const auto *sent = event.as<trace::SignalSent>();
        const auto signal = sent ? pointOf(event) : std::nullopt;
        const auto last = signal ? lastOf(sent->target) : std::nullopt;
        if (!last || signal->process == sent->target)
            continue;
        const bool isKnown = std::ranges::any_of(
            m_endings, [&](const engine::Hold &hold) { return hold.held == *signal; });
        if (!isKnown)
            m_endings.push_back({*signal, *last});
    }
}

std::optional<engine::Point> Arrangement::lastOf(const ProcessPath &process) const
{
    const auto last = std::find_if(m_lines.rbegin(), m_lines.rend(), [&](const Line &line) {
        return line.process == process;
    });
    return last == m_lines.rend() ? std::nullopt : last->point;
}

std::vector<std::string> Arrangement::heldLines(const Trace &run) const
{
    std::vector<std::string> labels;
    for (const Line &line : m_lines) {
        if (line.hold && wasHeld(run, *line.hold))
            labels.push_back(line.label);
    }
    return labels;
}

} // namespace joinery::explore
