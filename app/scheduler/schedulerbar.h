// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/scheduler/scheduledrun.h"
#include "app/theme/theme.h"

#include <QFrame>

#include <map>

class QLabel;
class QPushButton;

namespace joinery::app {

class TurnButton;
class TurnRow;

/// Below the panels while the student is the scheduler: who can go, and what is to be achieved.
class SchedulerBar : public QFrame {
    Q_OBJECT

public:
    explicit SchedulerBar(ScheduledRun &run, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// What is to be achieved (Markdown), in the language of now; empty: nothing is.
    void setGoal(const std::string &markdown);
    enum class Outcome { Open, Won, Missed };
    void setOutcome(Outcome outcome);
    /// To who can go.
    void takeKeyboard();

signals:
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What the key means here; false: nothing.
    bool follow(int key);
    void addHead();
    void showTurns();
    void showHead();
    void dropEnded(const engine::Scene &scene);
    TurnButton *buttonFor(const ProcessPath &process);
    QString advice() const;

    ScheduledRun &m_run;
    Theme m_theme;
    QLabel *m_goal;
    QLabel *m_steps;
    QPushButton *m_undo;
    QPushButton *m_anew;
    QPushButton *m_leave;
    TurnRow *m_row;
    std::map<ProcessPath, TurnButton *> m_turns;
    std::string m_goalMarkdown;
    Outcome m_outcome = Outcome::Open;
};

} // namespace joinery::app
