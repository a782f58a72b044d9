// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "trials/flip.h"

#include <algorithm>
#include <utility>

namespace joinery::trials {
namespace {

using namespace trace;
using Outcome = FlipResult::Outcome;

/// a's, and one for each who ended a process that was needed.
constexpr std::size_t mostHolds = 4;

engine::Point pointOf(const Event &event)
{
    return {*event.recorder(), event.line, event.execution};
}

/// The same event of another run: what the same execution of the statement did.
std::optional<std::size_t> find(const Trace &trace, const Event &wanted)
{
    const auto lane = trace.laneOf(*wanted.recorder());
    if (!lane)
        return std::nullopt;
    const auto recorded = trace.recordedBy(*lane);
    const auto found = std::ranges::find_if(recorded, [&](EventIndex index) {
        const Event &event = trace.events()[index];
        return event.line == wanted.line && event.execution == wanted.execution
            && event.payload.index() == wanted.payload.index();
    });
    return found == recorded.end() ? std::nullopt : std::optional<std::size_t>(*found);
}

/// Tickets are the order of output everywhere.
bool isBefore(const Trace &trace, std::size_t one, std::size_t other)
{
    const auto *first = trace.events()[one].as<Output>();
    const auto *second = trace.events()[other].as<Output>();
    return first && second ? first->ticket < second->ticket : one < other;
}

/// How the hold came to its end; none: it never held, or to the end of the run.
std::optional<Released> releaseOf(const Trace &trace, const engine::Hold &hold)
{
    bool isHeld = false;
    for (const Event &event : trace.events()) {
        if (event.process != hold.held.process)
            continue;
        if (event.as<Held>())
            isHeld = begins(event, hold);
        else if (const auto *released = event.as<Released>(); released && isHeld)
            return *released;
    }
    return std::nullopt;
}

/// What ended the process: the signal that did, else its exit; none: it was never started, or goes
/// on.
std::optional<std::size_t> endingOf(const Trace &trace, const ProcessPath &process)
{
    std::optional<std::size_t> signal;
    for (std::size_t index = 0; index < trace.events().size(); ++index) {
        const Event &event = trace.events()[index];
        if (const auto *sent = event.as<SignalSent>(); sent && sent->target == process)
            signal = index;
        const auto *exited = event.as<Exited>();
        if (!exited || event.process != process)
            continue;
        return exited->status.wasKilled() && signal ? *signal : index;
    }
    return std::nullopt;
}

} // namespace

bool Flip::canTry(const Trace &original, std::size_t a, std::size_t b)
{
    const Event &first = original.events()[a];
    const Event &second = original.events()[b];
    return first.recorder() && second.recorder() && first.execution > 0 && second.execution > 0
        && *first.recorder() != *second.recorder();
}

Flip::Flip(const Trace &original, std::size_t a, std::size_t b)
    : m_original(original),
      m_first(a),
      m_second(b),
      m_holds{{pointOf(original.events()[a]), pointOf(original.events()[b])}}
{
}

engine::RunOptions Flip::options(engine::RunOptions base) const
{
    base.holds = m_holds;
    base.stopAfter = engine::patienceWithHolds(base.stopAfter, m_original.end());
    return base;
}

void Flip::take(Run run)
{
    FlipResult now = judge(std::move(run));
    const auto more = protection(now);
    m_isDecided = now.outcome == Outcome::Flipped || !more;
    // What a line is missing for stays true where holding that one has changed nothing.
    if (m_holds.size() == 1 || now.outcome == Outcome::Flipped)
        m_result = std::move(now);
    if (!m_isDecided)
        m_holds.push_back(*more);
}

FlipResult Flip::judge(Run run) const
{
    FlipResult result{.run = std::move(run)};
    const Trace trace(result.run.events);
    const auto a = find(trace, m_original.events()[m_first]);
    const auto b = find(trace, m_original.events()[m_second]);
    result.first = a;
    result.second = b;
    const auto released = releaseOf(trace, m_holds.front());
    if (a && b && isBefore(trace, *b, *a))
        result.outcome = Outcome::Flipped;
    else if (!a && isOver(result.run, trace, m_first))
        result.outcome = Outcome::FirstMissing;
    else if (!b && (released || isOver(result.run, trace, m_second)))
        result.outcome = Outcome::SecondMissing;
    else if (a && b && released && released->inVain)
        result.outcome = Outcome::Forbidden;
    explain(result, trace);
    return result;
}

/// Nothing more can come of the event's process: that the run was cut short does not say so.
bool Flip::isOver(const Run &run, const Trace &trace, std::size_t event) const
{
    const auto ending = endingOf(trace, *m_original.events()[event].recorder());
    return run.header.end == RunEnd::Finished
        || (ending && trace.events()[*ending].as<SignalSent>());
}

void Flip::explain(FlipResult &result, const Trace &trace) const
{
    using Edges = analysis::HappensBefore::Edges;
    const auto endingOfProcessOf = [&](std::size_t event) {
        return endingOf(trace, *m_original.events()[event].recorder());
    };
    switch (result.outcome) {
    case Outcome::Flipped:
        return;
    case Outcome::FirstMissing:
        result.ending = endingOfProcessOf(m_first);
        return;
    case Outcome::SecondMissing:
        result.ending = endingOfProcessOf(m_second);
        return;
    case Outcome::Forbidden:
    case Outcome::Undecided:
        break;
    }
    const analysis::HappensBefore order(m_original);
    const Edges edges = order.isForced(m_first, m_second) ? Edges::Forcing : Edges::All;
    result.chain = order.chain(m_first, m_second, edges);
}

/// Holds who ended the process of the missing line, if it was a statement of another's.
std::optional<engine::Hold> Flip::protection(const FlipResult &result) const
{
    const bool isMissing =
        result.outcome == Outcome::FirstMissing || result.outcome == Outcome::SecondMissing;
    if (!isMissing || !result.ending || m_holds.size() == mostHolds)
        return std::nullopt;
    const Event &ending = result.run.events[*result.ending];
    if (!ending.as<SignalSent>() || !ending.recorder() || ending.execution == 0)
        return std::nullopt;
    const engine::Hold &pair = m_holds.front();
    const engine::Hold hold{
        pointOf(ending), result.outcome == Outcome::FirstMissing ? pair.held : pair.until};
    if (hold.held == pair.held || hold.held == pair.until
        || hold.held.process == hold.until.process)
        return std::nullopt;
    const bool isKnown = std::ranges::find(m_holds, hold) != m_holds.end();
    return isKnown ? std::nullopt : std::optional(hold);
}

} // namespace joinery::trials
