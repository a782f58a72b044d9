// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/eventmatch.h"

#include "analysis/teller.h"

#include <algorithm>
#include <compare>

namespace joinery::analysis {
namespace {

/// What makes an event the same in two runs.
struct Identity {
    int process = 0;
    int recorder = 0; ///< 0: the host
    int line = 0;
    int execution = 0;
    std::size_t kind = 0;

    auto operator<=>(const Identity &) const = default;
};

struct Identified {
    Identity identity;
    std::size_t event = 0;

    auto operator<=>(const Identified &) const = default;
};

/// By identity; those of one identity as they came.
std::vector<Identified>
identified(const trace::Trace &trace, const Teller &teller, std::size_t most)
{
    std::vector<Identified> all;
    for (std::size_t i = 0; i < std::min(most, trace.events().size()); ++i) {
        const trace::Event &event = trace.events()[i];
        const auto recorder = event.recorder();
        const Identity identity{
            .process = teller.process(event.process),
            .recorder = recorder ? teller.process(*recorder) : 0,
            .line = teller.line(event.line),
            .execution = event.execution,
            .kind = event.payload.index()};
        all.push_back({identity, i});
    }
    std::ranges::sort(all);
    return all;
}

std::optional<std::size_t> outputAt(const trace::Trace &trace, std::size_t place)
{
    const auto outputs = trace.outputs();
    return place < outputs.size() ? std::optional<std::size_t>(outputs[place].event) : std::nullopt;
}

} // namespace

EventMatch::EventMatch(const ToldRun &run, const ToldRun &earlier, std::size_t most)
{
    const LineMatch lines(earlier.program, run.program);
    ProcessNumbers numbers;
    const auto there =
        identified(earlier.trace, {earlier.trace, lines, Told::InLaterLines, numbers}, most);
    const auto here = identified(run.trace, {run.trace, lines, Told::AsItIs, numbers}, most);
    m_there.resize(here.size());
    m_here.resize(there.size());
    // Both are sorted, so the n-th of an identity meets the other run's n-th.
    for (auto one = here.begin(), other = there.begin();
         one != here.end() && other != there.end();) {
        if (one->identity < other->identity) {
            ++one;
        } else if (other->identity < one->identity) {
            ++other;
        } else {
            m_there[one->event] = other->event;
            m_here[other->event] = one->event;
            ++one;
            ++other;
        }
    }
}

std::optional<FirstDifference>
firstDifference(const trace::Trace &run, const trace::Trace &earlier, const EventMatch &match)
{
    const std::size_t most = std::max(run.outputs().size(), earlier.outputs().size());
    for (std::size_t place = 0; place < most; ++place) {
        const auto here = outputAt(run, place);
        const auto there = outputAt(earlier, place);
        if (!here || !there || match.inEarlier(*here) != there)
            return FirstDifference{place, here, there};
    }
    return std::nullopt;
}

} // namespace joinery::analysis
