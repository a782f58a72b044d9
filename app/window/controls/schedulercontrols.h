// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/scheduler/scheduledrun.h"
#include "app/theme/theme.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>

class QBoxLayout;

namespace joinery::lesson {
struct Question;
}

namespace joinery::app {

class LessonDesk;
class MainPanels;
class RunControls;
class SchedulerBar;
class ToolBar;

/// "Be the scheduler": what the toolbar, the keys and a lesson's question wish for becomes a run by
/// choice of the program on the desk, and the bar to choose with.
class SchedulerControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        RunControls &controls;
        LessonDesk &desk;
        MainPanels &panels;
        ToolBar &toolBar;
        QBoxLayout &place; ///< where the bar stands
    };

    SchedulerControls(Parts parts, QObject *parent);

    /// The program as it stands, with nothing to achieve.
    void start();
    /// The lesson's own program, in the editor as well.
    void startFor(const lesson::Question &question);
    /// A run of the lesson's program, as it stood after these choices, in place of a live one.
    void show(const lesson::Question &question, RunAtRest run, std::vector<ProcessPath> choices);
    void setTheme(const Theme &theme);
    /// After the lesson: the goal is its question's.
    void retranslate();

signals:
    /// The words are asked for again when the language changes.
    void told(const std::function<QString()> &words);

private:
    SchedulerBar &bar();
    void begin(engine::Scenario scenario, engine::RunOptions options);
    void makeRoom();
    void leave();
    void judge();
    void follow();
    const lesson::Question *question() const;
    void showGoal();

    Parts m_parts;
    ScheduledRun m_run;
    SchedulerBar *m_bar = nullptr; ///< made when it is first needed
    std::optional<std::string> m_questionId;
    Theme m_theme;
};

} // namespace joinery::app
