// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/runhistory.h"

#include <algorithm>
#include <iterator>

namespace joinery::app {
namespace {

/// One that is shown again is no other run. Runs that were written by hand have no pids.
bool isSameRun(const PastRun &run, const trace::RunHeader &header, const trace::Trace &trace)
{
    const int pid = trace.events().front().pid;
    return pid != 0 && pid == run.trace->events().front().pid
        && header.startedAt == run.header.startedAt && trace.end() == run.trace->end();
}

} // namespace

RunHistory::RunHistory(RunController &run, Bounds bounds, QObject *parent)
    : QObject(parent), m_run(run), m_bounds(bounds)
{
    connect(&run, &RunController::stateChanged, this, &RunHistory::takeRun);
}

int RunHistory::shownNumber() const
{
    const auto shown = std::ranges::find_if(
        m_runs, [this](const PastRunPtr &run) { return run->trace == m_run.sharedTrace(); });
    return shown == m_runs.end() ? m_lastNumber + 1 : (*shown)->number;
}

std::vector<PastRunPtr> RunHistory::earlierRuns() const
{
    std::vector<PastRunPtr> earlier;
    const int number = shownNumber();
    std::ranges::copy_if(m_runs, std::back_inserter(earlier), [&](const PastRunPtr &run) {
        return run->number < number && run->header.scenarioName == m_run.scenario().name;
    });
    return earlier;
}

void RunHistory::takeRun(RunState state)
{
    if (state != RunState::Over || m_run.trace().events().empty())
        return;
    const auto known = std::ranges::find_if(m_runs, [this](const PastRunPtr &run) {
        return isSameRun(*run, m_run.header(), m_run.trace());
    });
    if (known != m_runs.end()) {
        *known = std::make_shared<const PastRun>(
            PastRun{(*known)->number, m_run.header(), m_run.sharedTrace()});
        emit changed();
        return;
    }
    m_runs.push_back(std::make_shared<const PastRun>(
        PastRun{++m_lastNumber, m_run.header(), m_run.sharedTrace()}));
    while (m_runs.size() > 1 && (m_runs.size() > m_bounds.runs || keptEvents() > m_bounds.events))
        dropOldest();
    emit changed();
}

/// Never the newest: it is the one that is shown.
void RunHistory::dropOldest()
{
    std::size_t oldest = 0;
    for (std::size_t run = 0; run + 1 < m_runs.size(); ++run) {
        if (!isFirstOfItsScenario(run)) {
            oldest = run;
            break;
        }
    }
    m_runs.erase(m_runs.begin() + std::ptrdiff_t(oldest));
}

bool RunHistory::isFirstOfItsScenario(std::size_t run) const
{
    const auto &name = m_runs[run]->header.scenarioName;
    return std::none_of(
        m_runs.begin(), m_runs.begin() + std::ptrdiff_t(run),
        [&](const PastRunPtr &other) { return other->header.scenarioName == name; });
}

std::size_t RunHistory::keptEvents() const
{
    std::size_t events = 0;
    for (const PastRunPtr &run : m_runs)
        events += run->trace->events().size();
    return events;
}

} // namespace joinery::app
