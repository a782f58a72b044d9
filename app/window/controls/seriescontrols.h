// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/quietruns.h"
#include "app/series/seriespage.h"
#include "app/why/relations.h"
#include "app/window/controls/latepage.h"

#include <QObject>

#include <memory>
#include <optional>

class QSettings;

namespace joinery::app {

class LessonDesk;
class MainPanels;
class RunControls;
class RunController;
class ToolBar;

/// Run ×N: what the toolbar, the keys and the page wish for becomes a series of quiet runs of the
/// program on the desk, and what came of them goes to the page.
class SeriesControls : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RunController &run;
        RunControls &controls;
        const LessonDesk &desk;
        MainPanels &panels;
        ToolBar &toolBar;
        QSettings &settings;
    };

    SeriesControls(Parts parts, QObject *parent);

    /// One that goes on is dropped.
    void start();
    /// Of the run that is shown, the order of which the page counts if both are outputs.
    void setPair(std::optional<EventPair> pair);
    void setTheme(const Theme &theme) { m_page.setTheme(theme); }

private:
    void connectPage(SeriesPage &page);
    void chooseCount(int runs);
    void cancel();
    void open(const trace::Run &run);
    void lookAtProgram();
    void showPair(SeriesPage &page) const;

    /// Two outputs of a run.
    struct Asked {
        std::shared_ptr<const trace::Trace> trace;
        EventPair pair;
    };

    Parts m_parts;
    QuietRuns m_runs;
    LatePage<SeriesPage> m_page;
    engine::Scenario m_scenario; ///< of the series on the page
    std::optional<Asked> m_asked; ///< what the order is counted of
    std::string m_pairOf; ///< the scenario whose run that is of
    int m_count = 50;
};

} // namespace joinery::app
