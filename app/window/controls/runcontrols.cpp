// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/runcontrols.h"

#include "app/commands/shortcuts.h"
#include "app/lesson/lessonpanel.h"
#include "app/program/programpanel.h"
#include "app/runs/runwords.h"
#include "app/window/lessondesk.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"
#include "app/window/toolbar.h"
#include "app/words/eventwords.h"

#include <QSettings>

#include <utility>

namespace joinery::app {
namespace {

const QString speedKey = QStringLiteral("window/speed");

/// 1 where nobody has chosen one, or something else stands there.
double speedIn(const QSettings &settings)
{
    const double speed = settings.value(speedKey, 1.0).toDouble();
    return speed >= 0.1 && speed <= 100 ? speed : 1.0;
}

} // namespace

RunControls::RunControls(Parts parts, std::string enginePath, QObject *parent)
    : QObject(parent), m_parts(parts), m_enginePath(std::move(enginePath))
{
    connectToolBar();
    connect(&parts.run, &RunController::stateChanged, this, [this] {
        m_refused = false;
        showState();
    });
    connect(&parts.run, &RunController::ticked, this, &RunControls::showClock);
    connect(&parts.panels.lesson(), &LessonPanel::runWanted, this, [this] { start(); });
    connect(&parts.panels.program(), &ProgramPanel::runWanted, this, [this] { start(); });
    connect(&parts.panels.program(), &ProgramPanel::programChanged, this, [this] {
        if (std::exchange(m_refused, false))
            showState(); // It was about the program as it was.
    });
    m_speed = speedIn(parts.settings);
    parts.toolBar.setSpeed(m_speed);
}

void RunControls::connectToolBar()
{
    ToolBar &bar = m_parts.toolBar;
    connect(&bar, &ToolBar::runWanted, this, [this] { start(); });
    connect(&bar, &ToolBar::stopWanted, &m_parts.run, &RunController::stop);
    connect(&bar, &ToolBar::pauseToggled, this, &RunControls::togglePause);
    connect(&bar, &ToolBar::stepWanted, this, &RunControls::step);
    connect(&bar, &ToolBar::speedChosen, this, &RunControls::chooseSpeed);
}

void RunControls::chooseSpeed(double speed)
{
    m_speed = speed;
    m_parts.settings.setValue(speedKey, speed);
    m_parts.toolBar.setSpeed(speed);
    // Under a scheduler no time passes but by steps.
    if (!m_parts.run.isByChoice())
        m_parts.run.setSpeed(speed);
}

void RunControls::start(engine::Stepping stepping)
{
    auto program = programToRun();
    if (!program)
        return;
    program->options.stepping = stepping;
    m_parts.run.start(program->scenario, program->options);
}

std::optional<RunControls::Program> RunControls::programToRun()
{
    emit starting();
    m_refused = !m_parts.panels.program().checkNow();
    if (m_refused) {
        showState();
        return std::nullopt;
    }
    return Program{m_parts.desk.scenario(), options()};
}

engine::RunOptions RunControls::options() const
{
    engine::RunOptions options;
    options.speed = m_speed;
    options.stopAfter = m_parts.desk.stopAfter();
    options.enginePath = m_enginePath;
    return options;
}

void RunControls::startUnlessRunning()
{
    if (!m_parts.run.isGoingOn())
        start();
}

void RunControls::togglePause()
{
    RunController &run = m_parts.run;
    if (run.isGoingOn() && run.isByChoice())
        return;
    if (run.state() == RunState::Paused)
        run.resume();
    else if (run.isStepping())
        run.setStepping(engine::Stepping::Off);
    else
        run.pause();
    showState();
}

void RunControls::step()
{
    RunController &run = m_parts.run;
    if (run.isGoingOn() && run.isByChoice())
        return;
    if (!run.isGoingOn()) {
        start(engine::Stepping::On);
    } else if (!run.isStepping()) {
        run.setStepping(engine::Stepping::On);
        run.resume();
    } else {
        run.step(m_parts.views.selectedProcess());
    }
    showState();
}

void RunControls::showState()
{
    const RunController &run = m_parts.run;
    const bool steps = run.isGoingOn() && run.isStepping();
    m_parts.toolBar.setState(
        run.state(), steps ? engine::Stepping::On : engine::Stepping::Off,
        run.isByChoice() ? engine::Scheduling::ByChoice : engine::Scheduling::ByMachine);
    if (m_refused && !run.isGoingOn()) {
        emit statusChanged(tr("The program cannot run yet: see the line marked in it."));
        return;
    }
    switch (run.state()) {
    case RunState::Idle:
        emit statusChanged(tr("%1 runs the program · %2 goes from panel to panel")
                               .arg(keyText(Command::Run), keyText(Command::NextPanel)));
        break;
    case RunState::Over:
        emit statusChanged(wordRunEnd(run.header(), run.trace()));
        break;
    case RunState::Running:
    case RunState::Paused:
        showClock();
        break;
    }
}

void RunControls::showClock()
{
    const RunController &run = m_parts.run;
    const QString now = words::timeText(run.now());
    if (run.isByChoice())
        emit statusChanged(tr("You are the scheduler: nobody goes before you choose."));
    else if (run.state() == RunState::Paused)
        emit statusChanged(tr("Paused at %1: every process is stopped.").arg(now));
    else if (run.isStepping())
        emit statusChanged(
            tr("Step by step, at %1: Step (%2) lets one process pass, Continue (%3) all.")
                .arg(now, keyText(Command::Step), keyText(Command::Pause)));
    else
        emit statusChanged(tr("Running: %1").arg(now));
}

} // namespace joinery::app
