// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"

#include <QObject>

#include <vector>

namespace joinery::app {

/// A run whose processes go when they are told to, one visible statement at a time.
class ScheduledRun : public QObject {
    Q_OBJECT

public:
    /// The run is shown through `run`, as any other; another run that begins there ends this one.
    explicit ScheduledRun(RunController &run, QObject *parent = nullptr);

    void start(engine::Scenario scenario, engine::RunOptions options);
    /// One that was recorded after these choices. With the next one it is run again.
    void show(RunAtRest run, std::vector<ProcessPath> choices);
    /// Only a process that can go.
    void choose(const ProcessPath &process);
    /// A new run with all choices but the last: what is undone has not happened in it.
    void undo();
    void startAnew();
    /// What still goes on is stopped.
    void leave();

    bool isOn() const { return m_isOn; }
    /// Nobody can go any more.
    bool isOver() const;
    /// Who can go; none while somebody goes.
    const engine::Scene *scene() const;
    std::size_t steps() const { return m_choices.size(); }
    /// Who went last; main, if nobody has.
    ProcessPath last() const { return m_choices.empty() ? ProcessPath() : m_choices.back(); }
    const RunController &run() const { return m_run; }

signals:
    /// It began, somebody has gone, or it is over.
    void changed();
    /// Every process has ended.
    void finished();

private:
    void prepare(engine::Scenario scenario, engine::RunOptions options);
    void replay();
    void takeScene();
    void take(RunState state);

    RunController &m_run;
    engine::Scenario m_scenario;
    engine::RunOptions m_options;
    std::vector<ProcessPath> m_choices;
    bool m_isOn = false;
    bool m_isStarting = false;
};

} // namespace joinery::app
