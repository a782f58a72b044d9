// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"

#include <QObject>

#include <optional>

class QSettings;

namespace joinery::app {

class LessonDesk;
class MainPanels;
class RunViews;
class ToolBar;

/// Run, Stop, Pause, Step and speed: what the toolbar and the keys wish for becomes an order to the
/// run, and the run's state a sentence.
class RunControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        RunViews &views;
        LessonDesk &desk;
        MainPanels &panels;
        ToolBar &toolBar;
        QSettings &settings;
    };

    RunControls(Parts parts, std::string enginePath, QObject *parent);

    void start(engine::Stepping stepping = engine::Stepping::Off);
    /// The program on the desk and how it runs, for whoever makes runs of it.
    struct Program {
        engine::Scenario scenario;
        engine::RunOptions options;
    };
    /// How a run is made now, at the speed that is chosen.
    engine::RunOptions options() const;
    /// none: the program has errors, and it is said so.
    std::optional<Program> programToRun();
    void startUnlessRunning();
    void togglePause();
    /// The first press halts everything, each later one lets one process pass.
    void step();
    /// Says anew how the run stands, in the language of now.
    void showState();
    /// The status is about a run, not about how to start one.
    bool hasNews() const { return m_refused || m_parts.run.state() != RunState::Idle; }

signals:
    /// What the run does, as one sentence.
    void statusChanged(const QString &sentence);
    /// A run is about to start: what was said about the one before is over.
    void starting();

private:
    void connectToolBar();
    void chooseSpeed(double speed);
    void showClock();

    Parts m_parts;
    std::string m_enginePath;
    double m_speed = 1;
    bool m_refused = false; ///< the program has errors, so Run did not run it
};

} // namespace joinery::app
