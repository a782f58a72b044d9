// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/orderscontrols.h"

#include "app/program/programpanel.h"
#include "app/runs/runhistory.h"
#include "app/runs/runwords.h"
#include "app/window/controls/pageprogram.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/lessondesk.h"
#include "app/window/mainpanels.h"

namespace joinery::app {

OrdersControls::OrdersControls(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_page(*this, parts.panels.timelinePages(), TimelinePage::Orders, [this](OrdersPage &page) {
          connectPage(page);
      })
{
    connect(
        &parts.panels.program(), &ProgramPanel::programChanged, this,
        &OrdersControls::lookAtProgram);
    connect(&parts.run, &RunController::sceneChanged, this, &OrdersControls::endWhatWasCut);
    connect(&parts.run, &RunController::traceReset, this, [this] { m_followsOrder = false; });
    connect(&parts.history, &RunHistory::changed, this, &OrdersControls::lookAtRuns);
}

void OrdersControls::connectPage(OrdersPage &page)
{
    connect(&page, &OrdersPage::explorationWanted, this, &OrdersControls::start);
    connect(&page, &OrdersPage::cancelWanted, this, &OrdersControls::cancel);
    connect(&page, &OrdersPage::orderWanted, this, &OrdersControls::makeHappen);
    connect(&m_exploration, &Exploration::found, &page, &OrdersPage::add);
    connect(&m_exploration, &Exploration::executed, &page, &OrdersPage::setExecutions);
    connect(&m_exploration, &Exploration::finished, &page, &OrdersPage::finish);
    connect(&m_exploration, &Exploration::failed, &page, [this, &page](const auto &error) {
        page.fail([error] { return wordSessionError(error); });
    });
}

void OrdersControls::start()
{
    auto program = m_parts.controls.programToRun();
    if (!program)
        return;
    m_scenario = std::move(program->scenario);
    m_options = std::move(program->options);
    OrdersPage &page = m_page.page();
    page.begin();
    page.setProgram(ListPage::Program::Unchanged);
    lookAtRuns();
    m_parts.panels.focusTimelinePage(TimelinePage::Orders);
    m_exploration.start(m_scenario, m_options);
}

void OrdersControls::cancel()
{
    m_exploration.stop();
    m_page.page().cancel();
}

/// It becomes the run that is shown.
void OrdersControls::makeHappen(const explore::FoundOrder &order)
{
    engine::RunOptions options = m_options;
    options.scheduling = engine::Scheduling::ByChoice;
    options.stopAfter.reset();
    options.choices = order.choices;
    // Whoever schedules a run has to let go of it.
    m_parts.run.forget();
    m_parts.run.start(m_scenario, options);
    m_followsOrder = m_parts.run.isLive() && !order.choices.empty();
    m_parts.panels.focusTimelinePage(TimelinePage::ThisRun);
}

/// Behind the choices of an order that was cut off nobody chooses any more.
void OrdersControls::endWhatWasCut()
{
    if (!m_followsOrder || !m_parts.run.scene())
        return;
    m_followsOrder = false;
    m_parts.run.stop();
}

void OrdersControls::lookAtRuns()
{
    OrdersPage *page = m_page.made();
    if (!page || m_scenario.text.empty())
        return;
    for (const PastRunPtr &run : m_parts.history.runs()) {
        if (run->header.scenarioText == m_scenario.text)
            page->setSeen(explore::outcomeOf(*run->trace));
    }
}

/// What another lesson's program can print says nothing of this one; of an edited one, that of what
/// it was.
void OrdersControls::lookAtProgram()
{
    OrdersPage *page = m_page.made();
    if (!page || m_scenario.name.empty()
        || tellWhetherProgramStands(*page, m_scenario, m_parts.desk))
        return;
    m_scenario = {};
    m_exploration.stop();
    page->clear();
}

} // namespace joinery::app
