// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/schedulercontrols.h"

#include "app/commands/shortcuts.h"
#include "app/lesson/lessonpanel.h"
#include "app/lesson/schedulequestionview.h"
#include "app/program/programpanel.h"
#include "app/scheduler/schedulerbar.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/lessondesk.h"
#include "app/window/mainpanels.h"
#include "app/window/toolbar.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace joinery::app {

SchedulerControls::SchedulerControls(Parts parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_run(parts.run)
{
    connect(&parts.toolBar, &ToolBar::schedulingWanted, this, &SchedulerControls::start);
    connect(
        &parts.panels.lesson(), &LessonPanel::schedulingWanted, this, &SchedulerControls::startFor);
    connect(&m_run, &ScheduledRun::finished, this, &SchedulerControls::judge);
    connect(&m_run, &ScheduledRun::changed, this, &SchedulerControls::follow);
}

/// A window that is only opened does not pay for it.
SchedulerBar &SchedulerControls::bar()
{
    if (!m_bar) {
        m_bar = new SchedulerBar(m_run, m_parts.place.parentWidget());
        m_bar->setTheme(m_theme);
        m_parts.place.addWidget(m_bar);
        connect(m_bar, &SchedulerBar::leaveWanted, this, &SchedulerControls::leave);
    }
    return *m_bar;
}

void SchedulerControls::start()
{
    auto program = m_parts.controls.programToRun();
    if (!program)
        return;
    m_questionId.reset();
    begin(std::move(program->scenario), std::move(program->options));
}

void SchedulerControls::startFor(const lesson::Question &question)
{
    const lesson::Lesson *lesson = m_parts.desk.lesson();
    const lesson::ScenarioBlock *asked = lesson ? lesson->scenario(question.run) : nullptr;
    if (!asked)
        return;
    const LessonDesk::Before before = m_parts.desk.putBack(*asked);
    auto program = m_parts.controls.programToRun();
    if (!program)
        return;
    m_questionId = question.id;
    begin(std::move(program->scenario), std::move(program->options));
    if (before == LessonDesk::Before::Another)
        emit told([] {
            return tr("The puzzle uses the lesson's program; %1 in the editor brings yours back.")
                .arg(keyText(ViewKey::Undo));
        });
}

void SchedulerControls::show(
    const lesson::Question &question, RunAtRest run, std::vector<ProcessPath> choices)
{
    m_questionId = question.id;
    makeRoom();
    m_run.show(std::move(run), std::move(choices));
    bar().takeKeyboard();
}

void SchedulerControls::makeRoom()
{
    showGoal();
    m_parts.panels.focusTimelinePage(TimelinePage::ThisRun);
}

void SchedulerControls::begin(engine::Scenario scenario, engine::RunOptions options)
{
    makeRoom();
    m_run.start(std::move(scenario), std::move(options));
    bar().takeKeyboard();
}

void SchedulerControls::leave()
{
    m_run.leave();
    m_parts.panels.focusPanel(m_questionId ? Panel::Lesson : Panel::Timeline);
}

const lesson::Question *SchedulerControls::question() const
{
    for (const QuestionView *view : m_parts.panels.lesson().questions()) {
        if (m_questionId && view->question().id == *m_questionId)
            return &view->question();
    }
    return nullptr;
}

void SchedulerControls::showGoal()
{
    const lesson::Question *asked = question();
    bar().setGoal(asked ? asked->markdown : std::string());
}

void SchedulerControls::judge()
{
    const lesson::Question *asked = question();
    if (!asked)
        return;
    const auto run = m_parts.run.sharedTrace();
    bar().setOutcome(
        meetsGoals(*asked, *run) ? SchedulerBar::Outcome::Won : SchedulerBar::Outcome::Missed);
    m_parts.panels.lesson().scheduled(asked->id, run);
}

/// The line where somebody has just arrived is in sight.
void SchedulerControls::follow()
{
    const engine::Scene *scene = m_run.scene();
    const engine::SceneProcess *moved = scene ? scene->find(m_run.last()) : nullptr;
    ProgramPanel &program = m_parts.panels.program();
    if (!moved || moved->line <= 0
        || !program.shows(QString::fromStdString(m_parts.run.scenario().text)))
        return;
    ProgramEditor &editor = program.editor();
    const QRect row = editor.rowRect(moved->line);
    const QRect view = editor.viewport()->rect();
    if (row.isEmpty() || !view.contains(row))
        // It counts lines; a third of what is seen stands above.
        editor.verticalScrollBar()->setValue(
            moved->line - 1 - editor.verticalScrollBar()->pageStep() / 3);
}

void SchedulerControls::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_bar)
        m_bar->setTheme(theme);
}

void SchedulerControls::retranslate()
{
    if (m_bar)
        showGoal();
}

} // namespace joinery::app
