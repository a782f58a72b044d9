// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/controls/happencontrols.h"

#include "app/lesson/lessonpanel.h"
#include "app/runs/runhistory.h"
#include "app/runs/runwords.h"
#include "app/window/controls/runcontrols.h"
#include "app/window/lessondesk.h"
#include "app/window/mainpanels.h"

#include <algorithm>

namespace joinery::app {
namespace {

/// Holds leave little to luck: what does not come in so many runs will hardly come in more.
constexpr int mostRuns = 5;

} // namespace

HappenControls::HappenControls(Parts parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    const LessonPanel &lesson = parts.panels.lesson();
    connect(&lesson, &LessonPanel::happeningWanted, this, &HappenControls::makeHappen);
    connect(&lesson, &LessonPanel::happeningCancelled, this, &HappenControls::cancel);
    connect(&m_runs, &QuietRuns::runEnded, this, &HappenControls::take);
    connect(&m_runs, &QuietRuns::failed, this, [this](const engine::SessionError &error) {
        end({});
        emit told([error] { return wordSessionError(error); });
    });
    // Another run begins, or another lesson is opened.
    connect(&parts.run, &RunController::traceReset, this, &HappenControls::cancel);
}

void HappenControls::makeHappen(const OrderWish &wish)
{
    cancel();
    const lesson::Lesson *lesson = m_parts.desk.lesson();
    const lesson::ScenarioBlock *scenario = lesson ? lesson->scenario(wish.scenario) : nullptr;
    if (!scenario || !wish.run)
        return;
    m_wish = wish;
    m_scenario = m_parts.desk.ownProgram(*scenario);
    m_stopAfter = scenario->stopAfter;
    m_arrangement.emplace(*wish.run, wish.lines);
    m_count = 0;
    tryOnce();
}

void HappenControls::cancel()
{
    if (m_arrangement)
        end({});
}

/// At least as fast as quiet runs are: holds are conditions, so speed changes nothing of them.
void HappenControls::tryOnce()
{
    ++m_count;
    tell({.state = Happening::State::Tried, .runs = m_count});
    engine::RunOptions options = m_parts.controls.options();
    options.speed = std::max(options.speed, quietSpeed);
    options.stopAfter = m_stopAfter;
    m_runs.start({m_scenario, m_arrangement->options(std::move(options)), 1, 1});
}

void HappenControls::take(const trace::Run &run)
{
    const trace::Trace trace(run.events);
    if (m_arrangement->isShownBy(trace)) {
        Happening happening{.state = Happening::State::Happened};
        for (const std::string &line : m_arrangement->heldLines(trace))
            happening.held.append(QString::fromStdString(line));
        end({});
        m_parts.desk.showArranged(run);
        m_parts.panels.focusTimelinePage(TimelinePage::Compare);
        happening.shownBy = m_parts.history.shownNumber();
        tell(happening);
    } else if (m_count < mostRuns) {
        m_arrangement->learnFrom(trace);
        tryOnce();
    } else {
        end({.state = Happening::State::Missed, .runs = m_count});
    }
}

void HappenControls::end(const Happening &happening)
{
    m_runs.stop();
    m_arrangement.reset();
    tell(happening);
}

void HappenControls::tell(const Happening &happening)
{
    m_parts.panels.lesson().setHappening(m_wish.question, happening);
}

} // namespace joinery::app
