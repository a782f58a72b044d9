// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/comparecontrols.h"

#include "app/byhand/handsignals.h"
#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/runs/runcontroller.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"

namespace joinery::app {

CompareControls::CompareControls(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_page(*this, parts.panels.timelinePages(), TimelinePage::Compare, [this](ComparePage &page) {
          connectPage(page);
      })
{
}

/// RunViews hears of the run first.
void CompareControls::connectPage(ComparePage &page)
{
    const RunController &run = m_parts.run;
    page.setMotion(m_parts.panels.order().motion());
    connect(&run, &RunController::traceReset, &page, [this, &page] { showRuns(page); });
    connect(&run, &RunController::traceGrown, &page, &ComparePage::traceGrown);
    connect(&run, &RunController::ticked, &page, [this, &page] { tick(page); });
    connect(&run, &RunController::stateChanged, &page, [this, &page] { tick(page); });
    connect(&m_parts.panels.earlierRunMenu(), &EarlierRunMenu::earlierChosen, &page, [this, &page] {
        showRuns(page);
    });
    connectViews(page);
    m_parts.handSignals.serve(page.upper());
    showRuns(page);
    tick(page);
}

void CompareControls::connectViews(ComparePage &page)
{
    const RunViews &views = m_parts.views;
    connect(&views, &RunViews::eventSelected, &page, &ComparePage::setSelectedEvent);
    connect(&views, &RunViews::eventHovered, &page, &ComparePage::setHoveredEvent);
    connect(&page, &ComparePage::eventSelected, &views, &RunViews::select);
    connect(&page, &ComparePage::eventHovered, &views, &RunViews::hover);
    connect(&page, &ComparePage::otherSelected, &views, &RunViews::selectOther);
    connect(&page, &ComparePage::eventMarked, &views, &RunViews::mark);
}

void CompareControls::showRuns(ComparePage &page)
{
    const RunController &run = m_parts.run;
    const bool isEmpty = run.trace().events().empty() && !run.isGoingOn();
    page.setRuns(
        isEmpty ? nullptr : &run.trace(), run.scenario().text,
        run.isGoingOn() ? Progress::GoesOn : Progress::IsOver,
        m_parts.panels.earlierRunMenu().earlier());
}

void CompareControls::tick(ComparePage &page)
{
    const RunController &run = m_parts.run;
    const bool goesOn = run.isGoingOn();
    page.setNow(goesOn ? std::optional(run.now()) : std::nullopt);
    page.setRunEnd(goesOn ? trace::RunEnd::Finished : run.header().end);
}

void CompareControls::setMotion(Motion motion)
{
    if (ComparePage *page = m_page.made())
        page->setMotion(motion);
}

} // namespace joinery::app
