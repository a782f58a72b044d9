// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/scheduledrun.h"

#include <utility>

namespace joinery::app {
namespace {

/// Who thinks must not be cut off.
constexpr std::chrono::hours thinkingTime{12};

} // namespace

ScheduledRun::ScheduledRun(RunController &run, QObject *parent) : QObject(parent), m_run(run)
{
    connect(&run, &RunController::sceneChanged, this, &ScheduledRun::takeScene);
    connect(&run, &RunController::stateChanged, this, &ScheduledRun::take);
    connect(&run, &RunController::failed, this, &ScheduledRun::leave);
}

void ScheduledRun::prepare(engine::Scenario scenario, engine::RunOptions options)
{
    m_scenario = std::move(scenario);
    m_options = std::move(options);
    m_options.scheduling = engine::Scheduling::ByChoice;
    m_options.stepping = engine::Stepping::Off;
    // It would count steps: an endless program is stopped by who schedules it.
    m_options.stopAfter.reset();
    m_options.limits.wallTime = thinkingTime;
}

void ScheduledRun::start(engine::Scenario scenario, engine::RunOptions options)
{
    prepare(std::move(scenario), std::move(options));
    startAnew();
}

void ScheduledRun::show(RunAtRest run, std::vector<ProcessPath> choices)
{
    prepare({run.run.header.scenarioName, run.run.header.scenarioText}, {});
    m_choices = std::move(choices);
    m_isOn = true;
    m_isStarting = true;
    m_run.show(std::move(run));
    m_isStarting = false;
    emit changed();
}

void ScheduledRun::startAnew()
{
    m_choices.clear();
    replay();
}

void ScheduledRun::undo()
{
    if (m_choices.empty())
        return;
    m_choices.pop_back();
    replay();
}

void ScheduledRun::replay()
{
    m_isOn = true;
    m_isStarting = true;
    m_run.start(m_scenario, m_options);
    m_isStarting = false;
    for (const ProcessPath &process : m_choices)
        m_run.choose(process);
    emit changed();
}

void ScheduledRun::choose(const ProcessPath &process)
{
    const engine::Scene *now = scene();
    const engine::SceneProcess *chosen = now ? now->find(process) : nullptr;
    if (!chosen || !chosen->canGo())
        return;
    m_choices.push_back(process);
    if (!m_run.isLive()) {
        replay();
        return;
    }
    // Ours: the caller's may be part of the scene, which ends with the choice.
    m_run.choose(m_choices.back());
    emit changed();
}

void ScheduledRun::leave()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    if (m_run.isGoingOn() && m_run.isByChoice())
        m_run.stop();
    emit changed();
}

bool ScheduledRun::isOver() const
{
    return m_isOn && m_run.state() == RunState::Over;
}

const engine::Scene *ScheduledRun::scene() const
{
    return m_isOn ? m_run.scene() : nullptr;
}

/// A choice of the last run that cannot be made in this one has not happened in it, nor has what
/// came behind it.
void ScheduledRun::takeScene()
{
    if (m_isOn && !m_isStarting && m_run.isLive() && m_run.steps() < m_choices.size())
        m_choices.resize(m_run.steps());
    emit changed();
}

void ScheduledRun::take(RunState state)
{
    if (!m_isOn || m_isStarting)
        return;
    // Somebody has begun, opened or forgotten a run.
    if (!m_run.isByChoice()) {
        leave();
        return;
    }
    emit changed();
    if (state == RunState::Over && m_run.header().end == trace::RunEnd::Finished)
        emit finished();
}

} // namespace joinery::app
