// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/runs/runcontroller.h"
#include "app/runs/runhistory.h"
#include "app/why/relationsfinder.h"
#include "app/window/mainpanels.h"

#include <QObject>

#include <optional>

namespace joinery::app {

/// Keeps what the panels show of the run together: the same trace, the same selected and hovered
/// event, the same two that are asked about, the same moment.
class RunViews : public QObject {
    Q_OBJECT

public:
    RunViews(RunController &run, RunHistory &history, MainPanels &panels, QObject *parent);

    void setCursorTime(std::optional<trace::RunTime> time);
    /// Whose event is selected.
    std::optional<ProcessPath> selectedProcess() const;
    /// Everywhere.
    void select(std::optional<std::size_t> event);
    void hover(std::optional<std::size_t> event);
    /// Beside the selected one: asks about the two.
    void selectOther(std::size_t event);
    /// The first waits for a second to be asked about; marked again, it waits no more.
    void mark(std::size_t event);
    /// Why the one came before the other, of a run that is over.
    void ask(std::optional<EventPair> pair);

signals:
    /// For what shows the run besides the panels.
    void eventSelected(std::optional<std::size_t> event);
    void eventHovered(std::optional<std::size_t> event);
    /// nullopt: about nothing any more.
    void asked(std::optional<joinery::app::EventPair> pair);

private:
    void connectViews();
    void showTrace();
    void showRelations(const Relations &relations);
    void showOrder(const trace::Trace *trace);
    void showEarlierRun();
    void grow();
    void tick();
    void askNothing() { ask(std::nullopt); }
    void showAsked();
    void showMoment(std::optional<trace::RunTime> time);
    bool isProgramOfRun() const;
    void showPlaces();
    void showChips();
    void markLine(std::optional<std::size_t> event);

    RunController &m_run;
    RunHistory &m_history;
    MainPanels &m_panels;
    RelationsFinder m_relationsFinder;
    Relations m_relations; ///< of a run that is over
    std::optional<std::size_t> m_selected;
    std::optional<std::size_t> m_marked; ///< waits for another to be asked about
    std::optional<EventPair> m_asked;
};

} // namespace joinery::app
