// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/byhand/handsignals.h"

#include "app/byhand/handsignal.h"
#include "app/runs/runcontroller.h"
#include "app/timeline/timelineview.h"
#include "app/words/eventwords.h"

namespace joinery::app {
namespace {

/// Among the menu's actions, behind its title and a line.
constexpr int firstSignal = 2;

} // namespace

HandSignals::HandSignals(RunController &run, QWidget *window)
    : QObject(window), m_run(run), m_menu(window)
{
    connect(&run, &RunController::traceGrown, this, &HandSignals::closeIfEnded);
    connect(&run, &RunController::traceReset, &m_menu, &QMenu::close);
}

void HandSignals::serve(const TimelineView &timeline)
{
    connect(&timeline, &TimelineView::laneMenuWanted, this, &HandSignals::popUp);
}

void HandSignals::popUp(const ProcessPath &process, QPoint globalPos)
{
    const trace::Trace &trace = m_run.trace();
    const auto lane = m_run.isGoingOn() ? trace.laneOf(process) : std::nullopt;
    const auto signalsNow = lane ? signalsFor(trace, *lane) : std::vector<HandSignal>();
    if (signalsNow.empty())
        return;
    m_process = process;
    m_menu.clear();
    // Its title, for styles show no text in a separator.
    QAction *title = m_menu.addAction(
        tr("%1, pid %2").arg(words::processName(trace, process)).arg(trace.lanes()[*lane].pid));
    title->setEnabled(false);
    m_menu.addSeparator();
    for (const HandSignal signal : signalsNow) {
        m_menu.addAction(textOf(signal), this, [this, process, signal] {
            m_run.sendSignal(process, numberOf(signal));
        });
    }
    m_menu.setActiveAction(m_menu.actions().at(firstSignal));
    m_menu.popup(globalPos);
}

/// There is nobody left to send anything to.
void HandSignals::closeIfEnded()
{
    if (!m_menu.isVisible())
        return;
    const auto lane = m_run.trace().laneOf(*m_process);
    if (!lane || m_run.trace().lanes()[*lane].endedAt)
        m_menu.close();
}

} // namespace joinery::app
