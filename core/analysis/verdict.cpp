// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/verdict.h"

#include <algorithm>

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
            own.waits.push_back({true, own.now + std::max(sleep->duration, RunTime(0))});
        } else if (const auto *join = event.as<JoinBegin>()) {
            own.waits.push_back(
                {false, own.now + std::max(join->timeout.value_or(RunTime(0)), RunTime(0))});
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

/// True if a process on the chain had observed something between what the chain needs of it and
/// the end of its part.
bool isBehindObservation(const HappensBefore &order, const std::vector<Edge> &chain, std::size_t b)
{
    const Trace &trace = order.trace();
    const auto observedBefore = [&](std::size_t event) {
        const auto process = order.processOf(event);
        for (const trace::EventIndex other : trace.recordedBy(*process)) {
            if (other >= event)
                return false;
            if (isObservation(trace.events()[other]))
                return true;
        }
        return false;
    };
    return std::ranges::any_of(chain, [&](const Edge &edge) { return observedBefore(edge.to); })
        || (chain.size() == 1 && chain.front().kind == EdgeKind::ProgramOrder && observedBefore(b));
}

} // namespace

std::vector<RunTime> idealTimes(const Trace &trace, const HappensBefore &order)
{
    return IdealClock(trace, order).run();
}

Judgement
judge(const HappensBefore &order, const std::vector<RunTime> &ideal, std::size_t a, std::size_t b)
{
    using Edges = HappensBefore::Edges;
    if (order.isForced(a, b)) {
        auto chain = order.chain(a, b, Edges::Forcing);
        const bool isBehind = isBehindObservation(order, chain, b);
        return {
            .verdict = Verdict::Guaranteed,
            .chain = std::move(chain),
            .behindObservation = isBehind};
    }
    if (order.isOrdered(a, b))
        return {.verdict = Verdict::Observed, .chain = order.chain(a, b, Edges::All)};
    if (ideal[a] < ideal[b])
        return {.verdict = Verdict::Timing, .margin = ideal[b] - ideal[a]};
    return {};
}

} // namespace joinery::analysis
