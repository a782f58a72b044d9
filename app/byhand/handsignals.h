// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"

#include <QMenu>
#include <QObject>

#include <optional>

namespace joinery::app {

class RunController;
class TimelineView;

/// Lets the user send signals to the processes of the run that goes on: the menu of a lane in a
/// timeline becomes an order to the run. What came of it, the trace tells.
class HandSignals : public QObject {
    Q_OBJECT

public:
    HandSignals(RunController &run, QWidget *window);

    /// Its lanes get their menu here. It shows the run that goes on.
    void serve(const TimelineView &timeline);
    QMenu &menu() { return m_menu; }

private:
    void popUp(const ProcessPath &process, QPoint globalPos);
    void closeIfEnded();

    RunController &m_run;
    QMenu m_menu;
    std::optional<ProcessPath> m_process; ///< whose menu it is
};

} // namespace joinery::app
