// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/comparepage.h"
#include "app/window/controls/latepage.h"

#include <QObject>

namespace joinery::app {

class HandSignals;
class MainPanels;
class RunController;
class RunViews;

/// Keeps the page that compares two runs with the run that is shown, the earlier run that is
/// chosen, and what is selected in the window; what can be done to the run there is done.
class CompareControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        RunViews &views;
        HandSignals &handSignals;
        MainPanels &panels;
    };

    CompareControls(Parts parts, QObject *parent);

    void setTheme(const Theme &theme) { m_page.setTheme(theme); }
    void setMotion(Motion motion);

private:
    void connectPage(ComparePage &page);
    void connectViews(ComparePage &page);
    void showRuns(ComparePage &page);
    void tick(ComparePage &page);

    Parts m_parts;
    LatePage<ComparePage> m_page;
};

} // namespace joinery::app
