// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/comparecontrols.h"

#include "app/compare/comparepage.h"
#include "app/order/earlierrunmenu.h"
#include "app/order/orderview.h"
#include "app/runs/runcontroller.h"
#include "app/window/mainpanels.h"
#include "app/window/runviews.h"

namespace joinery::app {

CompareControls::CompareControls(
    RunController &run, RunViews &views, MainPanels &panels, QObject *parent)
    : QObject(parent), m_run(run), m_views(views), m_panels(panels)
{
    connect(&panels.timelinePages(), &TimelinePages::pageChosen, this, [this](TimelinePage page) {
        if (page == TimelinePage::Compare && !m_page)
            this->page();
    });
}

/// A window that is only opened does not pay for it. RunViews hears of the run first.
ComparePage &CompareControls::page()
{
    TimelinePages &pages = m_panels.timelinePages();
    m_page = new ComparePage(&pages);
    m_page->setTheme(m_theme);
    m_page->setMotion(m_panels.order().motion());
    pages.setPage(TimelinePage::Compare, m_page);
    connect(&m_run, &RunController::traceReset, m_page, [this] { showRuns(); });
    connect(&m_run, &RunController::traceGrown, m_page, &ComparePage::traceGrown);
    const auto tick = [this] {
        m_page->setNow(m_run.isGoingOn() ? std::optional(m_run.now()) : std::nullopt);
    };
    connect(&m_run, &RunController::ticked, m_page, tick);
    connect(&m_run, &RunController::stateChanged, m_page, tick);
    connect(
        &m_panels.earlierRunMenu(), &EarlierRunMenu::earlierChosen, m_page, [this] { showRuns(); });
    connect(&m_views, &RunViews::eventSelected, m_page, &ComparePage::setSelectedEvent);
    connect(&m_views, &RunViews::eventHovered, m_page, &ComparePage::setHoveredEvent);
    connect(m_page, &ComparePage::eventSelected, &m_views, &RunViews::select);
    connect(m_page, &ComparePage::eventHovered, &m_views, &RunViews::hover);
    showRuns();
    return *m_page;
}

void CompareControls::showRuns()
{
    const bool isEmpty = m_run.trace().events().empty() && !m_run.isGoingOn();
    m_page->setRuns(
        isEmpty ? nullptr : &m_run.trace(), m_run.scenario().text,
        m_run.isGoingOn() ? Progress::GoesOn : Progress::IsOver,
        m_panels.earlierRunMenu().earlier());
}

void CompareControls::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_page)
        m_page->setTheme(theme);
}

} // namespace joinery::app
