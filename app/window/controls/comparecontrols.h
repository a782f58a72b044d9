// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QObject>

namespace joinery::app {

class ComparePage;
class MainPanels;
class RunController;
class RunViews;

/// Keeps the page that compares two runs with the run that is shown, the earlier run that is
/// chosen, and what is selected in the window.
class CompareControls : public QObject {
    Q_OBJECT

public:
    CompareControls(RunController &run, RunViews &views, MainPanels &panels, QObject *parent);

    void setTheme(const Theme &theme);

private:
    ComparePage &page();
    void showRuns();

    RunController &m_run;
    RunViews &m_views;
    MainPanels &m_panels;
    ComparePage *m_page = nullptr; ///< made when it is first looked at
    Theme m_theme;
};

} // namespace joinery::app
