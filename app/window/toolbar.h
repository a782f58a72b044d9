// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"
#include "app/theme/theme.h"
#include "app/translation/language.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace joinery::app {

/// The window's top row: which lesson, the run's controls, the look.
class ToolBar : public QWidget {
    Q_OBJECT

public:
    explicit ToolBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setLessonTitle(const QString &title);
    /// What the list of lessons drops down from.
    QToolButton &lessonButton() const { return *m_lesson; }
    void setNeighbours(bool hasPrevious, bool hasNext);
    void setState(RunState state, engine::Stepping stepping);
    void setSpeed(double speed);
    void setThemeMode(ThemeMode mode);
    void setMotion(Motion motion) { m_motion = motion; }
    void setLanguageMode(LanguageMode mode) { m_languageMode = mode; }

signals:
    void lessonListWanted();
    void previousLessonWanted();
    void nextLessonWanted();
    void runWanted();
    void pauseToggled();
    void stepWanted();
    void stopWanted();
    void speedChosen(double speed);
    void themeChosen(joinery::app::ThemeMode mode);
    void motionChosen(joinery::app::Motion motion);
    void languageChosen(joinery::app::LanguageMode mode);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLessonPart();
    void addRunPart();
    void addLookPart();
    void fillSpeedMenu();
    void fillLookMenu();
    void fillLanguageMenu();
    void showIcons();
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
    QToolButton *m_look;
    QMenu *m_lookMenu;
    QToolButton *m_language;
    QMenu *m_languageMenu;
    RunState m_state = RunState::Idle;
    engine::Stepping m_stepping = engine::Stepping::Off;
    double m_chosenSpeed = 1;
    ThemeMode m_mode = ThemeMode::System;
    Motion m_motion = Motion::Moving;
    LanguageMode m_languageMode = LanguageMode::System;
};

} // namespace joinery::app
