// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/orders/exploration.h"
#include "app/orders/orderspage.h"
#include "app/runs/runcontroller.h"
#include "app/window/controls/latepage.h"

#include <QObject>

namespace joinery::app {

class LessonDesk;
class MainPanels;
class RunControls;
class RunHistory;

/// All orders: explores the program on the desk in the background, marks what was seen, and makes
/// happen what is chosen.
class OrdersControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        const RunHistory &history;
        RunControls &controls;
        const LessonDesk &desk;
        MainPanels &panels;
    };

    OrdersControls(Parts parts, QObject *parent);

    /// One that goes on is dropped.
    void start();
    void setTheme(const Theme &theme) { m_page.setTheme(theme); }

private:
    void connectPage(OrdersPage &page);
    void cancel();
    void makeHappen(const explore::FoundOrder &order);
    void endWhatWasCut();
    void lookAtRuns();
    void lookAtProgram();

    Parts m_parts;
    Exploration m_exploration;
    LatePage<OrdersPage> m_page;
    engine::Scenario m_scenario; ///< whose orders stand on the page
    engine::RunOptions m_options;
    bool m_followsOrder = false; ///< the run that goes on makes one happen
};

} // namespace joinery::app
