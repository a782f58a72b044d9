// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/runcontroller.h"

#include <QSocketNotifier>

#include <chrono>
#include <utility>

namespace joinery::app {
namespace {

constexpr std::chrono::milliseconds frame{16};
constexpr std::chrono::milliseconds tick{33};

engine::ProcessNow::State stateOf(const engine::SceneProcess &process)
{
    using Resting = engine::SceneProcess::State;
    using Now = engine::ProcessNow::State;
    switch (process.state) {
    case Resting::CanGo:
        return Now::AtGate;
    case Resting::Waits:
        return Now::Waiting;
    case Resting::Stopped:
        return Now::Stopped;
    case Resting::Computes:
        break;
    }
    return Now::Running;
}

trace::RunClock clockOf(engine::Scheduling scheduling)
{
    return scheduling == engine::Scheduling::ByChoice ? trace::RunClock::Steps
                                                      : trace::RunClock::Time;
}

} // namespace

RunController::RunController(QObject *parent) : QObject(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    m_tick.setInterval(tick);
    connect(&m_frame, &QTimer::timeout, this, &RunController::takeEvents);
    connect(&m_tick, &QTimer::timeout, this, &RunController::ticked);
}

RunController::~RunController() = default;

void RunController::start(const engine::Scenario &scenario, const engine::RunOptions &options)
{
    auto session = engine::Session::start(scenario, options);
    if (!session) {
        emit failed(session.error());
        return;
    }
    m_notifier.reset();
    m_recordedScene.reset();
    m_session = std::move(*session);
    m_scenario = scenario;
    m_stepping = options.stepping;
    m_scheduling = options.scheduling;
    m_header = {};

    m_notifier = std::make_unique<QSocketNotifier>(m_session->fd(), QSocketNotifier::Read);
    // What arrives within one frame is shown by one repaint.
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        m_frame.start();
    });
    m_tick.start();
    beginAnew(RunState::Running, trace::Trace({}, clockOf(m_scheduling)));
}

void RunController::show(trace::Run run)
{
    trace::Trace trace(std::move(run.events), run.header.clock);
    show(std::move(run.header), std::move(trace));
}

void RunController::show(trace::RunHeader header, trace::Trace trace)
{
    forget();
    m_header = std::move(header);
    m_scenario = {m_header.scenarioName, m_header.scenarioText};
    beginAnew(RunState::Over, std::move(trace));
}

void RunController::show(RunAtRest run)
{
    forget();
    m_scenario = {run.run.header.scenarioName, run.run.header.scenarioText};
    m_scheduling = engine::Scheduling::ByChoice;
    m_recordedScene = std::move(run.scene);
    beginAnew(RunState::Running, trace::Trace(std::move(run.run.events), clockOf(m_scheduling)));
}

void RunController::forget()
{
    m_tick.stop();
    m_frame.stop();
    m_notifier.reset();
    m_recordedScene.reset();
    m_session.reset();
    m_scheduling = engine::Scheduling::ByMachine;
    m_header = {};
    beginAnew(RunState::Idle, {});
}

void RunController::takeEvents()
{
    if (!m_session)
        return;
    // Asked first: what comes after the end has been taken, then, too.
    const bool over = m_session->isOver();
    std::vector<trace::Event> events = m_session->take();
    for (trace::Event &event : events)
        m_trace->append(std::move(event));
    if (!events.empty())
        emit traceGrown();
    if (over) {
        conclude();
        return;
    }
    m_notifier->setEnabled(true);
    if (isByChoice())
        emit sceneChanged();
}

/// The order of arrival was nearly that of time; the final order is exact.
void RunController::conclude()
{
    m_tick.stop();
    m_notifier.reset();
    trace::Run run = m_session->finish();
    m_session.reset();
    m_header = std::move(run.header);
    beginAnew(RunState::Over, trace::Trace(std::move(run.events), m_header.clock));
}

void RunController::setState(RunState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

/// The views let go of the old trace before anything else is told, and already see the new state.
void RunController::beginAnew(RunState state, trace::Trace trace)
{
    const RunState before = std::exchange(m_state, state);
    // Kept until they have let go of it.
    const auto traceBefore =
        std::exchange(m_trace, std::make_shared<trace::Trace>(std::move(trace)));
    emit traceReset();
    if (before != state || state == RunState::Running)
        emit stateChanged(state);
}

void RunController::stop()
{
    if (m_session)
        m_session->stop();
}

void RunController::pause()
{
    if (m_state != RunState::Running)
        return;
    m_session->pause();
    setState(RunState::Paused);
}

void RunController::resume()
{
    if (m_state != RunState::Paused)
        return;
    m_session->resume();
    setState(RunState::Running);
}

void RunController::setStepping(engine::Stepping stepping)
{
    if (!m_session)
        return;
    m_stepping = stepping;
    m_session->setStepping(stepping);
    emit ticked();
}

std::optional<ProcessPath> RunController::step(const std::optional<ProcessPath> &wished)
{
    using State = engine::ProcessNow::State;
    std::optional<ProcessPath> chosen;
    for (const engine::ProcessNow &process : processesNow()) {
        if (process.state != State::AtGate)
            continue;
        if (process.process == wished) {
            chosen = wished;
            break;
        }
        if (!chosen || process.process < *chosen)
            chosen = process.process;
    }
    if (chosen)
        m_session->step(*chosen);
    return chosen;
}

void RunController::setSpeed(double speed)
{
    if (m_session)
        m_session->setSpeed(speed);
}

void RunController::sendSignal(const ProcessPath &process, int signal)
{
    if (m_session)
        m_session->sendSignal(process, signal);
}

const engine::Scene *RunController::scene() const
{
    const auto &scene = m_session ? m_session->scene() : m_recordedScene;
    return scene ? &*scene : nullptr;
}

std::uint64_t RunController::steps() const
{
    return m_session ? m_session->steps() : 0;
}

void RunController::choose(const ProcessPath &process)
{
    if (m_session)
        m_session->choose(process);
}

trace::RunTime RunController::now() const
{
    return m_session ? m_session->now() : m_trace->end();
}

std::vector<engine::ProcessNow> RunController::processesNow() const
{
    if (m_session)
        return m_session->processesNow();
    std::vector<engine::ProcessNow> processes;
    for (const engine::SceneProcess &process : m_recordedScene.value_or(engine::Scene()).processes)
        processes.push_back(
            {.process = process.path, .line = process.line, .state = stateOf(process)});
    return processes;
}

pid_t RunController::hostPid() const
{
    return m_session ? m_session->hostPid() : 0;
}

} // namespace joinery::app
