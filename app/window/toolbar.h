// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"
#include "app/theme/theme.h"
#include "app/translation/language.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace joinery::app {

/// The window's top row: which lesson, the run's controls, the language, the menu.
class ToolBar : public QWidget {
    Q_OBJECT

public:
    explicit ToolBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setLessonTitle(const QString &title);
    /// What the list of lessons drops down from.
    QToolButton &lessonButton() const { return *m_lesson; }
    /// Behind the button at the right end.
    QMenu &mainMenu() const { return *m_mainMenu; }
    void setNeighbours(bool hasPrevious, bool hasNext);
    void setState(RunState state, engine::Stepping stepping, engine::Scheduling scheduling);
    void setSpeed(double speed);
    /// How many runs a series has.
    void setRunsOfSeries(int runs);
    void setLanguageMode(LanguageMode mode) { m_languageMode = mode; }

signals:
    void lessonListWanted();
    void previousLessonWanted();
    void nextLessonWanted();
    void runWanted();
    void pauseToggled();
    void stepWanted();
    void stopWanted();
    void presentWanted();
    void seriesWanted();
    void schedulingWanted();
    void speedChosen(double speed);
    void languageChosen(joinery::app::LanguageMode mode);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addLessonPart();
    void addRunPart();
    void addWindowPart();
    void fillSpeedMenu();
    void fillLanguageMenu();
    void showIcons();
    void showWhatFits();
    void wordPause();
    void wordSpeed();
    void wordSeries();
    void retranslate();

    Theme m_theme;
    QLabel *m_name;
    QToolButton *m_lesson;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_run;
    QPushButton *m_pause;
    QPushButton *m_step;
    QPushButton *m_stop;
    QToolButton *m_speed;
    QMenu *m_speedMenu;
    QActionGroup *m_speeds;
    QPushButton *m_present;
    QPushButton *m_series;
    QPushButton *m_scheduler;
    QPushButton *m_language;
    QMenu *m_languageMenu;
    QActionGroup *m_languages;
    QToolButton *m_main;
    QMenu *m_mainMenu;
    RunState m_state = RunState::Idle;
    engine::Stepping m_stepping = engine::Stepping::Off;
    double m_chosenSpeed = 1;
    int m_runsOfSeries = 50;
    LanguageMode m_languageMode = LanguageMode::System;
};

} // namespace joinery::app
