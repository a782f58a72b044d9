// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/eventmatch.h"

#include "analysis/teller.h"

#include <algorithm>
#include <compare>
#include <map>

namespace joinery::analysis {
namespace {

/// What makes an event the same in two runs.
struct Key {
    std::vector<int> process;
    std::vector<int> recorder;
    int line = 0;
    int execution = 0;
    std::size_t kind = 0;
    int piece = 0;

    auto operator<=>(const Key &) const = default;
};

std::vector<Key>
keysOf(const trace::Trace &trace, const LineMatch &lines, Told told, std::size_t most)
{
    const Teller teller(trace, lines, told);
    std::vector<Key> keys;
    std::map<Key, int> pieces;
    for (const trace::Event &event : trace.events().first(std::min(most, trace.events().size()))) {
        Key key{
            .process = teller.process(event.process),
            .recorder = event.recorder() ? teller.process(*event.recorder()) : std::vector<int>(),
            .line = teller.line(event.line),
            .execution = event.execution,
            .kind = event.payload.index()};
        key.piece = pieces[key]++;
        keys.push_back(std::move(key));
    }
    return keys;
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
    const auto there = keysOf(earlier.trace, lines, Told::InLaterLines, most);
    const auto here = keysOf(run.trace, lines, Told::AsItIs, most);
    std::map<Key, std::size_t> places;
    for (std::size_t event = 0; event < there.size(); ++event)
        places.emplace(there[event], event);
    m_there.resize(here.size());
    m_here.resize(there.size());
    for (std::size_t event = 0; event < here.size(); ++event) {
        const auto twin = places.find(here[event]);
        if (twin == places.end())
            continue;
        m_there[event] = twin->second;
        m_here[twin->second] = event;
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
