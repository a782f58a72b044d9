// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/comparecontrols.h"

#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/runs/runcontroller.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"

namespace joinery::app {

CompareControls::CompareControls(
    RunController &run, RunViews &views, MainPanels &panels, QObject *parent)
    : QObject(parent),
      m_run(run),
      m_views(views),
      m_panels(panels),
      m_page(*this, panels.timelinePages(), TimelinePage::Compare, [this](ComparePage &page) {
          connectPage(page);
      })
{
}

/// RunViews hears of the run first.
void CompareControls::connectPage(ComparePage &page)
{
    page.setMotion(m_panels.order().motion());
    connect(&m_run, &RunController::traceReset, &page, [this, &page] { showRuns(page); });
    connect(&m_run, &RunController::traceGrown, &page, &ComparePage::traceGrown);
    const auto tick = [this, &page] {
        page.setNow(m_run.isGoingOn() ? std::optional(m_run.now()) : std::nullopt);
    };
    connect(&m_run, &RunController::ticked, &page, tick);
    connect(&m_run, &RunController::stateChanged, &page, tick);
    connect(&m_panels.earlierRunMenu(), &EarlierRunMenu::earlierChosen, &page, [this, &page] {
        showRuns(page);
    });
    connect(&m_views, &RunViews::eventSelected, &page, &ComparePage::setSelectedEvent);
    connect(&m_views, &RunViews::eventHovered, &page, &ComparePage::setHoveredEvent);
    connect(&page, &ComparePage::eventSelected, &m_views, &RunViews::select);
    connect(&page, &ComparePage::eventHovered, &m_views, &RunViews::hover);
    showRuns(page);
}

void CompareControls::showRuns(ComparePage &page)
{
    const bool isEmpty = m_run.trace().events().empty() && !m_run.isGoingOn();
    page.setRuns(
        isEmpty ? nullptr : &m_run.trace(), m_run.scenario().text,
        m_run.isGoingOn() ? Progress::GoesOn : Progress::IsOver,
        m_panels.earlierRunMenu().earlier());
}

} // namespace joinery::app
