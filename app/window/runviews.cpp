// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/runviews.h"

#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/output/outputview.h"
#include "app/program/programpanel.h"
#include "app/timeline/timelineview.h"
#include "app/why/whycard.h"
#include "app/window/processchips.h"

namespace joinery::app {

RunViews::RunViews(RunController &run, RunHistory &history, MainPanels &panels, QObject *parent)
    : QObject(parent), m_run(run), m_history(history), m_panels(panels)
{
    connect(&run, &RunController::traceReset, this, &RunViews::showTrace);
    connect(&run, &RunController::traceGrown, this, &RunViews::grow);
    connect(&run, &RunController::ticked, this, &RunViews::tick);
    connect(&run, &RunController::stateChanged, this, &RunViews::tick);
    connect(&m_relationsFinder, &RelationsFinder::found, this, &RunViews::showRelations);
    connect(&panels.program(), &ProgramPanel::programChanged, this, &RunViews::showPlaces);
    connectViews();
}

void RunViews::connectViews()
{
    TimelineView &timeline = m_panels.timeline();
    OrderView &order = m_panels.order();
    OutputView &output = m_panels.output();
    connect(&timeline, &TimelineView::eventSelected, this, &RunViews::select);
    connect(&order, &OrderView::eventSelected, this, &RunViews::select);
    connect(&output, &OutputView::eventSelected, this, &RunViews::select);
    connect(&timeline, &TimelineView::eventHovered, this, &RunViews::hover);
    connect(&order, &OrderView::eventHovered, this, &RunViews::hover);
    connect(&output, &OutputView::eventHovered, this, &RunViews::hover);
    connect(&timeline, &TimelineView::otherSelected, this, &RunViews::selectOther);
    connect(&order, &OrderView::otherSelected, this, &RunViews::selectOther);
    connect(&output, &OutputView::otherSelected, this, &RunViews::selectOther);
    connect(&timeline, &TimelineView::eventMarked, this, &RunViews::mark);
    connect(&order, &OrderView::eventMarked, this, &RunViews::mark);
    connect(&output, &OutputView::eventMarked, this, &RunViews::mark);
    connect(&timeline, &TimelineView::pathCleared, this, &RunViews::askNothing);
    connect(&output, &OutputView::askedCleared, this, &RunViews::askNothing);
    connect(&m_panels.why(), &WhyCard::pairCleared, this, &RunViews::askNothing);
    connect(&timeline, &TimelineView::cursorMoved, this, &RunViews::showMoment);
    connect(
        &m_panels.earlierRunMenu(), &EarlierRunMenu::earlierChosen, this,
        &RunViews::showEarlierRun);
}

void RunViews::setCursorTime(std::optional<trace::RunTime> time)
{
    m_panels.timeline().setCursorTime(time);
    showMoment(time);
}

std::optional<ProcessPath> RunViews::selectedProcess() const
{
    if (!m_selected || *m_selected >= m_run.trace().events().size())
        return std::nullopt;
    return m_run.trace().events()[*m_selected].process;
}

void RunViews::showTrace()
{
    // Indices into the old trace's events mean nothing in the new one.
    m_selected.reset();
    m_marked.reset();
    m_asked.reset();
    m_relations = m_relationsFinder.find(m_run.isGoingOn() ? nullptr : m_run.sharedTrace());
    const trace::Trace *trace =
        m_run.trace().events().empty() && !m_run.isGoingOn() ? nullptr : &m_run.trace();
    // The pages beside it are about a run that is not there any more.
    if (!trace)
        m_panels.timelinePages().showPage(TimelinePage::ThisRun);
    m_panels.timeline().setTrace(trace);
    m_panels.output().setTrace(trace);
    m_panels.output().setRelations(&m_relations);
    m_panels.why().setRelations(trace ? &m_relations : nullptr);
    showOrder(trace);
    setCursorTime(std::nullopt);
    markLine(std::nullopt);
}

/// Of a long run they come later than the run.
void RunViews::showRelations(const Relations &relations)
{
    m_relations = relations;
    m_panels.output().setRelations(&m_relations);
    showAsked();
}

void RunViews::showOrder(const trace::Trace *trace)
{
    EarlierRunMenu &menu = m_panels.earlierRunMenu();
    menu.setRuns(trace ? m_history.earlierRuns() : std::vector<PastRunPtr>());
    menu.setShown(m_run.sharedTrace(), m_run.scenario().text);
    m_panels.order().setRun(
        trace, m_run.scenario().text, m_run.isGoingOn() ? Progress::GoesOn : Progress::IsOver);
    showEarlierRun();
}

void RunViews::showEarlierRun()
{
    m_panels.order().setEarlier(m_panels.earlierRunMenu().earlier());
}

void RunViews::grow()
{
    m_panels.timeline().traceGrown();
    m_panels.order().traceGrown();
    m_panels.output().traceGrown();
}

void RunViews::tick()
{
    if (!m_run.isGoingOn()) {
        m_panels.timeline().setNow(std::nullopt);
        m_panels.timeline().setRunEnd(m_run.header().end);
        showMoment(m_panels.timeline().cursorTime());
        return;
    }
    m_panels.timeline().setNow(m_run.now());
    m_panels.timeline().setRunEnd(trace::RunEnd::Finished);
    showChips();
}

void RunViews::select(std::optional<std::size_t> event)
{
    m_selected = event;
    if (m_asked)
        ask(std::nullopt);
    m_panels.timeline().setSelectedEvent(event);
    m_panels.order().setSelectedEvent(event);
    m_panels.output().setSelectedEvent(event);
    emit eventSelected(event);
    markLine(event);
}

void RunViews::selectOther(std::size_t event)
{
    if (m_run.isGoingOn())
        m_panels.why().tellToWait();
    else if (m_selected)
        ask(m_relations.pairOf(*m_selected, event));
}

void RunViews::mark(std::size_t event)
{
    if (m_run.isGoingOn()) {
        m_panels.why().tellToWait();
        return;
    }
    const auto pair = m_marked ? m_relations.pairOf(*m_marked, event) : std::nullopt;
    const bool isAgain = m_marked == event;
    ask(pair);
    if (!pair && !isAgain)
        m_marked = event;
    showAsked();
}

void RunViews::ask(std::optional<EventPair> pair)
{
    m_asked = pair;
    m_marked.reset();
    showAsked();
    emit asked(m_asked);
}

void RunViews::showAsked()
{
    WhyCard &why = m_panels.why();
    why.setPair(m_relations.areFound() ? m_asked : std::nullopt);
    EventPath path;
    if (const auto answered = why.pair()) {
        path.events = Relations::pathOf(*answered, why.judgement());
        if (!why.judgement().chain.empty())
            path.kind = EventPath::Kind::Chain;
    }
    m_panels.timeline().setPath(std::move(path));
    if (m_asked)
        m_panels.output().setAsked({m_asked->first, m_asked->second});
    else if (m_marked)
        m_panels.output().setAsked({*m_marked});
    else
        m_panels.output().setAsked({});
}

void RunViews::hover(std::optional<std::size_t> event)
{
    m_panels.timeline().setHoveredEvent(event);
    m_panels.order().setHoveredEvent(event);
    m_panels.output().setHoveredEvent(event);
    emit eventHovered(event);
    markLine(event ? event : m_selected);
}

/// Lines are those of the run's own program; in another they would mislead.
bool RunViews::isProgramOfRun() const
{
    return m_panels.program().shows(QString::fromStdString(m_run.scenario().text));
}

void RunViews::showPlaces()
{
    showChips();
    markLine(m_selected);
}

void RunViews::markLine(std::optional<std::size_t> event)
{
    const int line = event && *event < m_run.trace().events().size() && isProgramOfRun()
        ? m_run.trace().events()[*event].line
        : 0;
    m_panels.program().editor().setMarkedLine(line > 0 ? std::optional(line) : std::nullopt);
}

void RunViews::showChips()
{
    const auto time = m_panels.timeline().cursorTime();
    std::vector<ProcessChip> chips;
    if ((time || m_run.isGoingOn()) && isProgramOfRun())
        chips =
            time ? chipsAt(m_run.trace(), *time) : chipsNow(m_run.trace(), m_run.processesNow());
    m_panels.program().editor().setChips(std::move(chips));
}

void RunViews::showMoment(std::optional<trace::RunTime> time)
{
    m_panels.order().setCursorTime(time);
    m_panels.output().setCursorTime(time);
    showChips();
}

} // namespace joinery::app
