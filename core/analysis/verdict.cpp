// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/verdict.h"

#include <algorithm>
#include <limits>

namespace joinery::analysis {
namespace {

using namespace trace;

/// Follows each process through its own events; waits add up, everything else takes no time.
class IdealClock {
public:
    IdealClock(const Trace &trace, const HappensBefore &order)
        : m_trace(trace),
          m_order(order),
          m_processes(trace.lanes().size()),
          m_times(trace.events().size())
    {
    }

    std::vector<RunTime> run()
    {
        std::size_t edge = 0;
        const auto &edges = m_order.edges();
        for (std::size_t i = 0; i < m_times.size(); ++i) {
            const auto process = m_order.processOf(i);
            if (!process) {
                // The host's: shown with the process that it is about.
                m_times[i] = m_processes[*m_trace.laneOf(m_trace.events()[i].process)].now;
                continue;
            }
            Process &own = m_processes[*process];
            for (; edge < edges.size() && edges[edge].to == i; ++edge)
                own.now = std::max(own.now, m_times[edges[edge].from]);
            wait(i, own);
            m_times[i] = own.now;
        }
        return std::move(m_times);
    }

private:
    struct Wait {
        bool isSleep;
        RunTime until;
    };
    struct Process {
        RunTime now{};
        std::vector<Wait> waits; ///< innermost last: a handler may wait inside a wait
    };

    void wait(std::size_t index, Process &own) const
    {
        const Event &event = m_trace.events()[index];
        if (const auto *sleep = event.as<SleepBegin>()) {
            enter(own, {true, later(own.now, sleep->duration)});
        } else if (const auto *join = event.as<JoinBegin>()) {
            enter(own, {false, later(own.now, join->timeout.value_or(RunTime(0)))});
        } else if (event.as<SleepEnd>()) {
            passUntil(own, leave(own, true));
        } else if (const auto *joined = event.as<JoinEnd>()) {
            const auto until = leave(own, false);
            if (joined->outcome == JoinOutcome::TimedOut)
                passUntil(own, until);
        }
    }

    static void passUntil(Process &own, std::optional<RunTime> until)
    {
        if (until)
            own.now = std::max(own.now, *until);
    }

    /// A file may name any duration.
    static RunTime later(RunTime now, RunTime wait)
    {
        return now + std::clamp(wait, RunTime(0), RunTime::max() - now);
    }

    /// Of waits that an exception left without an end, the outermost are forgotten.
    static void enter(Process &own, Wait wait)
    {
        constexpr std::size_t most = 1000;
        if (own.waits.size() == 2 * most)
            own.waits.erase(own.waits.begin(), own.waits.begin() + most);
        own.waits.push_back(wait);
    }

    /// Ends the innermost wait of that kind, and any inside it that an exception cut short.
    static std::optional<RunTime> leave(Process &own, bool isSleep)
    {
        const auto found =
            std::ranges::find(own.waits.rbegin(), own.waits.rend(), isSleep, &Wait::isSleep);
        if (found == own.waits.rend())
            return std::nullopt;
        const RunTime until = found->until;
        own.waits.erase(std::prev(found.base()), own.waits.end());
        return until;
    }

    const Trace &m_trace;
    const HappensBefore &m_order;
    std::vector<Process> m_processes;
    std::vector<RunTime> m_times;
};

bool isObservation(const Event &event)
{
    if (event.as<AliveAsked>() || event.as<ParentAsked>())
        return true;
    const auto *join = event.as<JoinBegin>();
    return join && join->timeout;
}

/// Of each lane, the first event in which its process looks at another's life.
std::vector<std::size_t> firstLooks(const Trace &trace)
{
    std::vector<std::size_t> looks;
    for (std::size_t lane = 0; lane < trace.lanes().size(); ++lane) {
        const auto own = trace.recordedBy(lane);
        const auto look = std::ranges::find_if(
            own, [&](EventIndex event) { return isObservation(trace.events()[event]); });
        looks.push_back(look == own.end() ? std::numeric_limits<std::size_t>::max() : *look);
    }
    return looks;
}

} // namespace

std::vector<RunTime> idealTimes(const Trace &trace, const HappensBefore &order)
{
    return IdealClock(trace, order).run();
}

Verdicts::Verdicts(const Trace &trace)
    : m_order(trace),
      m_holds(trace, m_order),
      m_ideal(idealTimes(trace, m_order)),
      m_firstLook(firstLooks(trace))
{
}

Verdict Verdicts::verdict(std::size_t a, std::size_t b) const
{
    if (m_order.isForced(a, b))
        return Verdict::Guaranteed;
    if (m_order.isOrdered(a, b))
        return Verdict::Observed;
    if (m_holds.between(a, b))
        return Verdict::Held;
    return m_ideal[a] < m_ideal[b] ? Verdict::Timing : Verdict::Luck;
}

Judgement Verdicts::judge(std::size_t a, std::size_t b) const
{
    using Edges = HappensBefore::Edges;
    Judgement judgement{.verdict = verdict(a, b)};
    switch (judgement.verdict) {
    case Verdict::Guaranteed:
        judgement.chain = m_order.chain(a, b, Edges::Forcing);
        judgement.behindObservation = isBehindObservation(judgement.chain, b);
        break;
    case Verdict::Observed:
        judgement.chain = m_order.chain(a, b, Edges::All);
        break;
    case Verdict::Timing:
        judgement.margin = m_ideal[b] - m_ideal[a];
        break;
    case Verdict::Luck:
        break;
    case Verdict::Held:
        judgement.held = *m_holds.between(a, b);
        break;
    }
    return judgement;
}

/// True if a process on the chain had observed something before its part of the chain.
bool Verdicts::isBehindObservation(const std::vector<Edge> &chain, std::size_t b) const
{
    const auto observedBefore = [this](std::size_t event) {
        return m_firstLook[*m_order.processOf(event)] < event;
    };
    return std::ranges::any_of(chain, [&](const Edge &edge) { return observedBefore(edge.to); })
        || (chain.size() == 1 && chain.front().kind == EdgeKind::ProgramOrder && observedBefore(b));
}

} // namespace joinery::analysis
