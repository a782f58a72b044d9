// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/client/finalorder.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace joinery::engine {

namespace {

/// Program order is the recorder's, also where the clock gives two records the same stamp.
const ProcessPath &recorderOf(const trace::Event &event)
{
    return event.by ? *event.by : event.process;
}

using Pids = std::unordered_map<ProcessPath, int>;

Pids pidsOf(const std::vector<StampedEvent> &all)
{
    Pids pids;
    for (const StampedEvent &stamped : all) {
        if (stamped.event.pid != 0)
            pids.insert_or_assign(stamped.event.process, stamped.event.pid);
    }
    return pids;
}

/// It got another parent than the one that started it.
bool isOrphansAnswer(const trace::Event &event, int answer, const Pids &pids)
{
    const auto path = event.process.parent();
    const auto parent = path ? pids.find(*path) : pids.end();
    return parent != pids.end() && parent->second != answer;
}

/// Whose end must be before this event.
std::optional<ProcessPath> endBefore(const trace::Event &event, const Pids &pids)
{
    if (const auto *const join = event.as<trace::JoinEnd>())
        return join->outcome == trace::JoinOutcome::Ended ? std::optional(join->target)
                                                          : std::nullopt;
    if (const auto *const asked = event.as<trace::AliveAsked>())
        return asked->sawTheEnd ? std::optional(asked->target) : std::nullopt;
    if (const auto *const asked = event.as<trace::ParentAsked>())
        return isOrphansAnswer(event, asked->answer, pids) ? event.process.parent() : std::nullopt;
    if (event.as<trace::Reaped>())
        return event.process;
    if (event.as<trace::Reparented>())
        return event.process.parent();
    return std::nullopt;
}

/// Processes to the index of the first event that depends on their end.
std::unordered_map<ProcessPath, std::size_t> firstDependents(const std::vector<StampedEvent> &all)
{
    const Pids pids = pidsOf(all);
    std::unordered_map<ProcessPath, std::size_t> first;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const auto path = endBefore(all[i].event, pids))
            first.try_emplace(*path, i);
    }
    return first;
}

void sortByTime(std::vector<StampedEvent> &events)
{
    std::ranges::stable_sort(events, [](const StampedEvent &a, const StampedEvent &b) {
        if (a.stamp != b.stamp)
            return a.stamp < b.stamp;
        if (recorderOf(a.event) != recorderOf(b.event))
            return recorderOf(a.event) < recorderOf(b.event);
        return a.number < b.number;
    });
}

} // namespace

std::vector<trace::Event> finalOrder(std::vector<StampedEvent> events)
{
    sortByTime(events);
    const auto first = firstDependents(events);
    // Late is a death that the host alone saw, or one in the same tick as what depends on it. Its
    // place is just before that: (that one's index, 0).
    using Place = std::tuple<std::size_t, int, std::size_t>;
    std::vector<Place> places;
    places.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        trace::Event &event = events[i].event;
        const bool isEnd = event.as<trace::Exited>() != nullptr;
        const auto dependent = isEnd ? first.find(event.process) : first.end();
        const bool isLate = dependent != first.end() && dependent->second < i;
        if (isLate)
            event.t = events[dependent->second].event.t;
        places.emplace_back(isLate ? dependent->second : i, isLate ? 0 : 1, i);
    }
    std::ranges::sort(places);
    std::vector<trace::Event> ordered;
    ordered.reserve(events.size());
    for (const auto &[where, rank, index] : places) {
        ordered.push_back(std::move(events[index].event));
        ordered.back().seq = ordered.size();
    }
    return ordered;
}

} // namespace joinery::engine
