// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/schedulerbar.h"

#include "app/commands/shortcuts.h"
#include "app/scheduler/turnbutton.h"
#include "app/scheduler/turnrow.h"
#include "app/scheduler/turnwords.h"
#include "app/words/eventwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace joinery::app {

SchedulerBar::SchedulerBar(ScheduledRun &run, QWidget *parent) : QFrame(parent), m_run(run)
{
    setProperty("panel", true);
    auto *column = new QVBoxLayout(this);
    addHead();
    m_row = new TurnRow(this);
    column->addWidget(m_row);
    connect(&m_run, &ScheduledRun::changed, this, &SchedulerBar::showTurns);
    hide();
}

void SchedulerBar::addHead()
{
    auto *head = new QHBoxLayout;
    m_goal = new QLabel(this);
    m_goal->setWordWrap(true);
    m_steps = new QLabel(this);
    m_steps->setProperty("muted", true);
    m_undo = new QPushButton(this);
    m_anew = new QPushButton(this);
    m_leave = new QPushButton(this);
    head->addWidget(m_goal, 1);
    head->addWidget(m_steps);
    for (QPushButton *button : {m_undo, m_anew, m_leave})
        head->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
    connect(m_undo, &QPushButton::clicked, &m_run, &ScheduledRun::undo);
    connect(m_anew, &QPushButton::clicked, &m_run, &ScheduledRun::startAnew);
    connect(m_leave, &QPushButton::clicked, this, &SchedulerBar::leaveWanted);
}

void SchedulerBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    const int margin = theme.metrics.margin;
    layout()->setContentsMargins(margin, theme.metrics.gap, margin, theme.metrics.gap);
    layout()->setSpacing(theme.metrics.gap);
    m_row->setTheme(theme);
    showHead();
}

void SchedulerBar::setGoal(const std::string &markdown)
{
    m_goalMarkdown = markdown;
    showHead();
}

void SchedulerBar::setOutcome(Outcome outcome)
{
    m_outcome = outcome;
    showHead();
}

QString SchedulerBar::advice() const
{
    if (m_outcome == Outcome::Won)
        return tr("**✓ You made it happen.**");
    if (m_outcome == Outcome::Missed)
        return tr("**Not so this time.** Undo (%1) takes the last step back.")
            .arg(keyText(ViewKey::TakeStepBack));
    if (m_run.isOver())
        return tr("The run is over. Undo (%1) takes the last step back.")
            .arg(keyText(ViewKey::TakeStepBack));
    return tr("Choose who does the next step: click, or press its number.");
}

void SchedulerBar::showHead()
{
    const QString goal = QString::fromStdString(m_goalMarkdown);
    m_goal->setTextFormat(Qt::MarkdownText);
    m_goal->setText(goal.isEmpty() ? advice() : goal.trimmed() + QStringLiteral("\n\n") + advice());
    m_steps->setText(tr("%n step(s)", nullptr, static_cast<int>(m_run.steps())));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(withKeys(tr("Run again without the last step"), ViewKey::TakeStepBack));
    m_undo->setEnabled(m_run.steps() > 0);
    m_anew->setText(tr("Start again"));
    m_anew->setEnabled(m_run.steps() > 0);
    m_leave->setText(tr("Leave"));
    m_leave->setToolTip(withKeys(tr("Let the machine schedule again"), ViewKey::LeaveScheduling));
}

TurnButton *SchedulerBar::buttonFor(const ProcessPath &process)
{
    TurnButton *&button = m_turns[process];
    if (!button) {
        button = m_row->addTurn();
        connect(button, &TurnButton::clicked, this, [this, process] { m_run.choose(process); });
    }
    return button;
}

void SchedulerBar::dropEnded(const engine::Scene &scene)
{
    std::erase_if(m_turns, [&](const auto &turn) {
        if (scene.find(turn.first))
            return false;
        delete turn.second;
        return true;
    });
}

void SchedulerBar::showTurns()
{
    setVisible(m_run.isOn());
    if (!m_run.isOn())
        return;
    if (!m_run.isOver())
        m_outcome = Outcome::Open;
    showHead();
    const engine::Scene none;
    const engine::Scene *scene = m_run.isOver() ? &none : m_run.scene();
    // While somebody goes, the bar stays as it was.
    if (!scene)
        return;
    const bool hadKeyboard = isAncestorOf(focusWidget()) || focusWidget() == this;
    dropEnded(*scene);
    const trace::Trace &trace = m_run.run().trace();
    int number = 0;
    for (const engine::SceneProcess &process : scene->processes) {
        const std::size_t lane = trace.laneOf(process.path).value_or(0);
        TurnButton &button = *buttonFor(process.path);
        // By number: who began later may stand further left.
        m_row->place(button, number);
        button.setTurn(
            {++number < 10 ? number : 0, lane, words::processName(trace, process.path),
             turnText(process, trace, m_run.run().scenario().text), process.canGo()});
    }
    if (hadKeyboard)
        takeKeyboard();
}

void SchedulerBar::takeKeyboard()
{
    QWidget *focused = focusWidget();
    if (focused && isAncestorOf(focused) && focused->isEnabled()
        && qobject_cast<TurnButton *>(focused))
        return;
    const auto ready =
        std::ranges::find_if(m_turns, [](const auto &turn) { return turn.second->isEnabled(); });
    if (ready != m_turns.end())
        ready->second->setFocus(Qt::OtherFocusReason);
    else
        (m_undo->isEnabled() ? m_undo : m_leave)->setFocus(Qt::OtherFocusReason);
}

void SchedulerBar::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    event->setAccepted(isPlain && follow(event->key()));
}

bool SchedulerBar::follow(int key)
{
    const engine::Scene *scene = m_run.scene();
    const int number = key - Qt::Key_1;
    if (scene && number >= 0 && number < std::min<int>(9, int(scene->processes.size())))
        m_run.choose(scene->processes[std::size_t(number)].path);
    else if (key == Qt::Key_Backspace)
        m_run.undo();
    else if (key == Qt::Key_Escape)
        emit leaveWanted();
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        focusNextPrevChild(key == Qt::Key_Right);
    else
        return false;
    return true;
}

void SchedulerBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showHead();
        showTurns();
    }
    QFrame::changeEvent(event);
}

} // namespace joinery::app
