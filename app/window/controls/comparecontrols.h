// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/comparepage.h"
#include "app/window/controls/latepage.h"

#include <QObject>

namespace joinery::app {

class MainPanels;
class RunController;
class RunViews;

/// Keeps the page that compares two runs with the run that is shown, the earlier run that is
/// chosen, and what is selected in the window.
class CompareControls : public QObject {
    Q_OBJECT

public:
    CompareControls(RunController &run, RunViews &views, MainPanels &panels, QObject *parent);

    void setTheme(const Theme &theme) { m_page.setTheme(theme); }

private:
    void connectPage(ComparePage &page);
    void showRuns(ComparePage &page);

    RunController &m_run;
    RunViews &m_views;
    MainPanels &m_panels;
    LatePage<ComparePage> m_page;
};

} // namespace joinery::app
