// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/subjects.h"

#include "analysis/outputorder.h"

#include <algorithm>
#include <csignal>

namespace joinery::lesson {

namespace {

/// Somebody in the run, or the user by hand, sent it the signal.
bool wasSent(const trace::Trace &trace, const ProcessPath &target, int signal)
{
    return std::ranges::any_of(trace.events(), [&](const trace::Event &event) {
        const auto *sent = event.as<trace::SignalSent>();
        return sent && sent->target == target && sent->signal == signal;
    });
}

/// No process of the run has recorded anything after the process's end.
bool endedWithTheRun(const trace::Trace &trace, const ProcessPath &process)
{
    const auto events = trace.events();
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->process == process && event->as<trace::Exited>())
            return true;
        if (!event->byHost)
            return false;
    }
    return false;
}

} // namespace

std::optional<std::size_t> findLane(const trace::Trace &trace, const std::string &process)
{
    if (process == "main")
        return trace.laneOf(ProcessPath::main());
    const auto lanes = trace.lanes();
    const auto named = [&process](const trace::Lane &lane) { return lane.name == process; };
    if (std::ranges::count_if(lanes, named) == 1)
        return static_cast<std::size_t>(std::ranges::find_if(lanes, named) - lanes.begin());
    if (const auto path = ProcessPath::parse(process))
        return trace.laneOf(*path);
    return std::nullopt;
}

bool standsFor(std::string_view text, std::string_view output)
{
    constexpr std::string_view ellipsis = "…";
    if (!text.ends_with(ellipsis))
        return text == output;
    text.remove_suffix(ellipsis.size());
    return output.starts_with(text);
}

std::optional<FoundOutput> findOutput(const trace::Trace &trace, std::string_view text)
{
    for (const auto &line : trace.outputs()) {
        const auto *output = trace.events()[line.event].as<trace::Output>();
        if (output && standsFor(text, analysis::labelOf(*output)))
            return FoundOutput{line.event, line.ticket};
    }
    return std::nullopt;
}

std::optional<ExitStatus> endOf(const trace::Trace &trace, std::size_t lane)
{
    const auto &life = trace.lanes()[lane];
    if (life.status == ExitStatus::killed(SIGKILL) && !wasSent(trace, life.process, SIGKILL)
        && endedWithTheRun(trace, life.process))
        return std::nullopt;
    return life.status;
}

} // namespace joinery::lesson
