// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"
#include "trace/run.h"
#include "trace/trace.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QSocketNotifier;

namespace joinery::app {

enum class RunState {
    Idle, ///< no run is shown
    Running,
    Paused,
    Over,
};

/// A run under a scheduler between two steps: what has happened, and who could go.
struct RunAtRest {
    trace::Run run;
    engine::Scene scene;
};

/// Owns the one run of the window: starts it, hands its orders on, and takes its events into a
/// Trace, at most once a frame. Everything the window shows of a run comes from here.
class RunController : public QObject {
    Q_OBJECT

public:
    explicit RunController(QObject *parent = nullptr);
    ~RunController() override;

    /// A run that goes on is ended first. If it cannot begin, failed() says why and the run before
    /// stays.
    void start(const engine::Scenario &scenario, const engine::RunOptions &options);
    /// Shows a run that was made before.
    void show(trace::Run run);
    void show(trace::RunHeader header, trace::Trace trace);
    /// The same of one that goes on: orders are heard and nobody is there to follow them.
    void show(RunAtRest run);
    /// Lets go of the run, which ends if it goes on: none is shown.
    void forget();

    void stop();
    void pause();
    void resume();
    /// Every process halts before its next visible statement.
    void setStepping(engine::Stepping stepping);
    bool isStepping() const { return m_stepping == engine::Stepping::On; }
    /// Lets one process pass: the wished one if it waits for that, else the first that does.
    /// Returns which.
    std::optional<ProcessPath> step(const std::optional<ProcessPath> &wished);
    void setSpeed(double speed);
    /// By hand; nothing, if it does not live any more.
    void sendSignal(const ProcessPath &process, int signal);
    /// Whether the run that is shown is one whose processes go when they are chosen.
    bool isByChoice() const { return m_scheduling == engine::Scheduling::ByChoice; }
    /// Of such a run: who could go now; nullptr while somebody goes, and where nobody can.
    const engine::Scene *scene() const;
    /// Lets it pass one step, once the steps chosen before have passed.
    void choose(const ProcessPath &process);
    /// How many were chosen in it; what could not go, and what was chosen behind that, is not
    /// counted. 0 of one that is only shown.
    std::uint64_t steps() const;

    RunState state() const { return m_state; }
    /// Processes of it may live, here and now: it is not only shown.
    bool isLive() const { return m_session != nullptr; }
    bool isGoingOn() const { return m_state == RunState::Running || m_state == RunState::Paused; }
    const trace::Trace &trace() const { return *m_trace; }
    /// To be kept: of a run that is over, it never changes.
    std::shared_ptr<const trace::Trace> sharedTrace() const { return m_trace; }
    /// Of the run that is over.
    const trace::RunHeader &header() const { return m_header; }
    const engine::Scenario &scenario() const { return m_scenario; }
    trace::RunTime now() const;
    std::vector<engine::ProcessNow> processesNow() const;
    pid_t hostPid() const;

signals:
    /// Also when another run begins while one goes on.
    void stateChanged(joinery::app::RunState state);
    /// trace() is another one, or made anew.
    void traceReset();
    void traceGrown();
    /// The clock has gone on: about 30 times a second while a run does.
    void ticked();
    /// scene() may be another one.
    void sceneChanged();
    void failed(const joinery::engine::SessionError &error);

private:
    void takeEvents();
    void conclude();
    void setState(RunState state);
    void beginAnew(RunState state, trace::Trace trace);

    std::unique_ptr<engine::Session> m_session;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_frame; ///< running: events wait for it
    QTimer m_tick;
    std::shared_ptr<trace::Trace> m_trace = std::make_shared<trace::Trace>();
    trace::RunHeader m_header;
    engine::Scenario m_scenario;
    std::optional<engine::Scene> m_recordedScene; ///< in place of a session's
    engine::Stepping m_stepping = engine::Stepping::Off;
    engine::Scheduling m_scheduling = engine::Scheduling::ByMachine;
    RunState m_state = RunState::Idle;
};

} // namespace joinery::app
