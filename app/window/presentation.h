// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/present/pageturn.h"
#include "app/present/slide.h"
#include "app/runs/runcontroller.h"
#include "app/theme/themechooser.h"

#include <QObject>

class QBoxLayout;
class QWidget;

namespace joinery::app {

class BlankScreen;
class LessonMenu;
class MainPanels;
class PresenterBar;
class PresenterKeys;
class RunControls;

/// Presenting: the window fills the screen, everything is large, and only those panels are there
/// that can be read from afar. A remote goes from step to step, and from lesson to lesson.
class Presentation : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QWidget &window;
        QWidget &toolBar; ///< not there while presenting
        QWidget &statusRow; ///< nor this
        QBoxLayout &place; ///< of what is there only while presenting
        MainPanels &panels;
        LessonMenu &lessons;
        RunControls &controls;
        RunController &run;
        ThemeChooser &themes;
    };

    Presentation(Parts parts, QObject *parent);

    bool isOn() const { return m_isOn; }
    void setTheme(const Theme &theme);
    void toggle();
    void start();
    void leave();
    /// To what does not fit on the screen, then to the next step, then to the next lesson. At a
    /// run step whose program has not run, that comes first.
    void goOn();
    void goBack();
    void blank();

signals:
    void toggled();

private:
    PresenterBar &bar();
    void connectParts();
    void connectBar();
    void showSlide();
    bool turnPages(Way way);
    void turnTo(std::size_t step);
    void takeKeyboard();
    bool startsRun();
    void followRun();
    SlideKind kind() const;
    QString title() const;
    std::size_t stepCount() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

    Parts m_parts;
    PresenterKeys *m_keys;
    BlankScreen *m_blank = nullptr; ///< made when it is first needed, like the bar
    PresenterBar *m_bar = nullptr;
    Theme m_theme;
    bool m_isOn = false;
    bool m_hasStartedRun = false; ///< since this step was turned to
    std::size_t m_page = 0; ///< without a lesson: 0 the program, 1 what happened
    Qt::WindowStates m_statesBefore;
};

} // namespace joinery::app
