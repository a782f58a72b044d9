// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/seriescontrols.h"

#include "app/program/programpanel.h"
#include "app/runs/runwords.h"
#include "app/window/controls/pageprogram.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/lessondesk.h"
#include "app/window/mainpanels.h"
#include "app/window/toolbar.h"

#include <QSettings>
#include <QThread>

#include <algorithm>

namespace joinery::app {
namespace {

const QString countKey = QStringLiteral("series/runs");

int countIn(const QSettings &settings)
{
    const int count = settings.value(countKey, 50).toInt();
    return count >= 1 && count <= 1000 ? count : 50;
}

/// A run has mostly two processes at work at a moment. With as many processors for each, runs leave
/// each other's order alone.
int runsAtOnce()
{
    return std::clamp(QThread::idealThreadCount() / 2, 1, 8);
}

/// Of an output.
QString labelOf(const trace::Event &event)
{
    const auto label = analysis::labelOf(*event.as<trace::Output>());
    return QString::fromUtf8(label.data(), qsizetype(label.size())).simplified().left(40);
}

/// Both are outputs.
SeriesPair seriesPair(const trace::Trace &trace, EventPair pair)
{
    const auto order = analysis::outputOrder(trace);
    const auto identityOf = [&](std::size_t event) {
        const auto line = std::ranges::find(trace.outputs(), event, &trace::OutputLine::event);
        return order[std::size_t(line - trace.outputs().begin())];
    };
    const auto events = trace.events();
    return {
        identityOf(pair.first), identityOf(pair.second), labelOf(events[pair.first]),
        labelOf(events[pair.second])};
}

} // namespace

SeriesControls::SeriesControls(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_page(
          *this, parts.panels.timelinePages(), TimelinePage::Series,
          [this](SeriesPage &page) {
              page.setCount(m_count);
              showPair(page);
              connectPage(page);
          }),
      m_count(countIn(parts.settings))
{
    m_parts.panels.timelinePages().setRunsOfSeries(m_count);
    m_parts.toolBar.setRunsOfSeries(m_count);
    connect(&parts.toolBar, &ToolBar::seriesWanted, this, &SeriesControls::start);
    connect(
        &parts.panels.program(), &ProgramPanel::programChanged, this,
        &SeriesControls::lookAtProgram);
}

void SeriesControls::connectPage(SeriesPage &page)
{
    connect(&page, &SeriesPage::runWanted, this, &SeriesControls::start);
    connect(&page, &SeriesPage::cancelWanted, this, &SeriesControls::cancel);
    connect(&page, &SeriesPage::countChosen, this, &SeriesControls::chooseCount);
    connect(&page, &SeriesPage::runOpened, this, [this](const auto &run) { open(*run); });
    connect(&m_runs, &QuietRuns::runEnded, &page, &SeriesPage::add);
    connect(
        &m_runs, &QuietRuns::finished, &page, [this, &page] { page.end(SeriesPage::End::Done); });
    connect(&m_runs, &QuietRuns::failed, &page, [this, &page](const engine::SessionError &error) {
        page.fail([error] { return wordSessionError(error); });
    });
}

void SeriesControls::start()
{
    auto program = m_parts.controls.programToRun();
    if (!program)
        return;
    const SeriesManner manner{m_count, runsAtOnce(), std::max(quietSpeed, program->options.speed)};
    program->options.speed = manner.speed;
    m_scenario = program->scenario;
    SeriesPage &page = m_page.page();
    if (m_pairOf != m_scenario.name)
        page.setPair({});
    page.begin(manner);
    page.setProgram(ListPage::Program::Unchanged);
    m_parts.panels.focusTimelinePage(TimelinePage::Series);
    m_runs.start(
        {std::move(program->scenario), std::move(program->options), manner.runs, manner.atOnce});
}

void SeriesControls::cancel()
{
    m_runs.stop();
    m_page.page().end(SeriesPage::End::Cancelled);
}

void SeriesControls::chooseCount(int runs)
{
    m_count = runs;
    m_parts.settings.setValue(countKey, runs);
    m_parts.panels.timelinePages().setRunsOfSeries(runs);
    m_parts.toolBar.setRunsOfSeries(runs);
    m_page.page().setCount(runs);
}

/// It becomes the run that is shown.
void SeriesControls::open(const trace::Run &run)
{
    m_parts.run.show(run);
    m_parts.panels.focusTimelinePage(TimelinePage::ThisRun);
}

/// What came of another lesson's program says nothing of this one; of an edited one, that of what
/// it was.
void SeriesControls::lookAtProgram()
{
    SeriesPage *page = m_page.made();
    if (!page || m_scenario.name.empty()
        || tellWhetherProgramStands(*page, m_scenario, m_parts.desk))
        return;
    m_scenario = {};
    m_runs.stop();
    page->clear();
}

void SeriesControls::setPair(std::optional<EventPair> pair)
{
    const auto trace = m_parts.run.sharedTrace();
    const auto isOutput = [&](std::size_t event) {
        return trace->events()[event].as<trace::Output>() != nullptr;
    };
    m_asked.reset();
    if (pair && isOutput(pair->first) && isOutput(pair->second))
        m_asked = Asked{trace, *pair};
    m_pairOf = m_parts.run.scenario().name;
    if (SeriesPage *page = m_page.made())
        showPair(*page);
}

void SeriesControls::showPair(SeriesPage &page) const
{
    page.setPair(
        m_asked ? std::optional(seriesPair(*m_asked->trace, m_asked->pair)) : std::nullopt);
}

} // namespace joinery::app
