// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/scenariocheck.h"

#include "app/cli/commands/runbatch.h"
#include "app/cli/commands/singlerun.h"
#include "app/cli/progressline.h"
#include "app/words/lessonwords.h"
#include "language/parser/parser.h"

#include <QThread>

#include <algorithm>
#include <functional>
#include <iterator>

namespace joinery::app::cli {
namespace {

/// Runs sleep more than they work: a few a processor leave each other alone.
int runsAtOnce()
{
    constexpr int aProcessor = 4;
    constexpr int most = 8;
    return std::clamp(aProcessor * QThread::idealThreadCount(), 1, most);
}

} // namespace

ScenarioCheck::ScenarioCheck(const CheckCommand &command, Report &report)
    : m_command(command), m_report(report)
{
}

void ScenarioCheck::check(const Target &target)
{
    if (isSound(target))
        run(target, runsAtOnce(), nullptr);
}

/// First in runs at the same time, which disturb each other a little. What that may be to blame for
/// has to be seen in runs one by one.
void ScenarioCheck::check(
    const Target &target, const lesson::Lesson &lesson, const std::string &scenarioId)
{
    lesson::LessonCheck together(lesson, scenarioId);
    if (!isSound(target) || !run(target, runsAtOnce(), &together))
        return;
    const auto isAboutTiming = std::mem_fn(&lesson::CheckFinding::isAboutTiming);
    auto findings = together.findings();
    if (std::erase_if(findings, isAboutTiming) > 0) {
        lesson::LessonCheck alone(lesson, scenarioId);
        if (!run(target, 1, &alone))
            return;
        std::ranges::copy_if(alone.findings(), std::back_inserter(findings), isAboutTiming);
        std::ranges::stable_sort(findings, {}, &lesson::CheckFinding::line);
    }
    for (const lesson::CheckFinding &finding : findings)
        tell(target, finding);
}

bool ScenarioCheck::isSound(const Target &target)
{
    const auto program = language::parse(target.scenario.text, target.scenario.name);
    if (!program)
        m_report.fail(messagesOf(program.error(), target.file, target.lineOffset));
    return static_cast<bool>(program);
}

/// False: the runs came to nothing.
bool ScenarioCheck::run(const Target &target, int atOnce, lesson::LessonCheck *facts)
{
    if (m_wasInterrupted)
        return false;
    trials::RunBatch::Wish batch{target.scenario, {}, m_command.runs, atOnce};
    batch.options.speed = m_command.speed;
    batch.options.stopAfter = target.stopAfter;
    batch.options.enginePath = m_command.enginePath.toStdString();
    ProgressLine progress;
    QString shortfall;
    int done = 0;
    const auto end = runBatch(std::move(batch), m_interrupts, [&](const trace::Run &run) {
        progress.show(QString::fromStdString(target.scenario.name), ++done, m_command.runs);
        shortfall = shortfallOf(run);
        if (facts && shortfall.isEmpty())
            facts->add(trace::Trace(run.events));
        return shortfall.isEmpty();
    });
    progress.clear();
    if (!shortfall.isEmpty())
        m_report.error(target.file, {target.lineOffset + 1, 1}, shortfall);
    if (end.how == BatchEnd::How::CannotBegin)
        m_report.fail(messagesOf(end.error, target));
    if (end.how == BatchEnd::How::Interrupted)
        m_wasInterrupted = true;
    return end.how == BatchEnd::How::Done;
}

void ScenarioCheck::tell(const Target &target, const lesson::CheckFinding &finding)
{
    const Place place{finding.line, 1};
    if (finding.isWarning())
        m_report.warn(target.file, place, words::inWords(finding));
    else
        m_report.error(target.file, place, words::inWords(finding));
}

} // namespace joinery::app::cli
