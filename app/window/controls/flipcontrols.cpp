// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/flipcontrols.h"

#include "app/runs/runcontroller.h"
#include "app/runs/runwords.h"
#include "app/why/whycard.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/mainpanels.h"

#include <algorithm>

namespace joinery::app {

FlipControls::FlipControls(Parts parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_runs, &QuietRuns::runEnded, this, &FlipControls::take);
    connect(&m_runs, &QuietRuns::failed, this, [this](const engine::SessionError &error) {
        m_flip.reset();
        emit told([error] { return wordSessionError(error); });
    });
    // What is asked about is not shown any more.
    connect(&parts.run, &RunController::traceReset, this, &FlipControls::drop);
}

void FlipControls::drop()
{
    m_runs.stop();
    m_flip.reset();
}

void FlipControls::flip(std::size_t first, std::size_t second)
{
    if (m_parts.run.state() != RunState::Over)
        return;
    drop();
    m_original = m_parts.run.sharedTrace();
    m_scenario = m_parts.run.scenario();
    m_lines = flipLines(*m_original, first, second);
    if (!trials::Flip::canTry(*m_original, first, second)) {
        emit told([lines = m_lines] { return wordFlipInVain(lines); });
        return;
    }
    m_flip.emplace(*m_original, first, second);
    emit told([lines = m_lines] { return wordFlipTried(lines); });
    tryOnce();
}

void FlipControls::flipAsked()
{
    if (const auto pair = m_parts.panels.why().pair())
        flip(pair->first, pair->second);
}

/// At least as fast as quiet runs are: holds are conditions, so speed changes nothing of them.
void FlipControls::tryOnce()
{
    engine::RunOptions options = m_parts.controls.options();
    options.speed = std::max(options.speed, quietSpeed);
    m_runs.start({m_scenario, m_flip->options(std::move(options)), 1, 1});
}

void FlipControls::take(const trace::Run &run)
{
    m_flip->take(run);
    if (!m_flip->isDecided()) {
        tryOnce();
        return;
    }
    trials::FlipResult result = m_flip->result();
    const FlipLines lines = m_lines;
    drop();
    show(std::move(result), lines);
}

void FlipControls::show(trials::FlipResult result, FlipLines lines)
{
    if (result.outcome == trials::FlipResult::Outcome::Flipped) {
        // As they read there: another run has other pids.
        lines = flipLines(trace::Trace(result.run.events), *result.first, *result.second);
        m_parts.run.show(result.run);
        m_parts.panels.focusTimelinePage(TimelinePage::Compare);
    }
    emit told([result = std::make_shared<const trials::FlipResult>(std::move(result)), lines] {
        return wordFlip(*result, lines);
    });
}

} // namespace joinery::app
