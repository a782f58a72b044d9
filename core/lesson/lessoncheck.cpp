// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lessoncheck.h"

#include "analysis/outputorder.h"
#include "base/suggestion.h"
#include "lesson/certainty.h"
#include "lesson/subjects.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

constexpr int usuallyPercent = 80;
/// So many names and outputs are remembered, for suggestions.
constexpr std::size_t mostRemembered = 1000;
/// Of those that runs had, the nearest to one that none had.
std::optional<std::string> nearest(const std::string &unknown, const std::set<std::string> &seen)
{
    return suggestion(unknown, std::vector<std::string_view>(seen.begin(), seen.end()));
}

/// What a start and an end take, which are no sleeps.
constexpr std::chrono::milliseconds runTolerance{500};

} // namespace

LessonCheck::LessonCheck(const Lesson &lesson, const std::string &scenarioId)
{
    if (const auto *scenario = lesson.scenario(scenarioId))
        m_scenarioLine = scenario->firstLine;
    for (const auto &step : lesson.steps) {
        for (const auto &block : step.blocks) {
            const auto *facts = std::get_if<Facts>(&block);
            const auto *question = std::get_if<Question>(&block);
            if (facts && facts->run == scenarioId) {
                for (const auto &fact : facts->facts)
                    m_statements.push_back(
                        {.condition = &fact.condition, .kind = fact.kind, .line = fact.line});
            }
            if (question && question->run == scenarioId)
                addQuestion(*question);
        }
    }
}

void LessonCheck::addQuestion(const Question &question)
{
    if (const auto *order = std::get_if<OrderQuestion>(&question.kind)) {
        for (const auto &distractor : order->distractors)
            m_distractors.push_back({&distractor});
    }
    const auto *choices = std::get_if<ChoiceQuestion>(&question.kind);
    if (!choices)
        return;
    for (const auto &choice : choices->choices) {
        if (choice.when)
            m_statements.push_back(
                {.condition = &*choice.when,
                 .isClaim = true,
                 .claimed = choice.claimed,
                 .line = choice.line});
    }
}

void LessonCheck::add(const trace::Trace &trace)
{
    if (m_runs++ == 0)
        m_exception = exceptionIn(trace);
    m_mostLanes = std::max(m_mostLanes, trace.lanes().size());
    m_shortest = std::min(m_shortest, trace.end());
    const analysis::HappensBefore order(trace);
    for (auto &statement : m_statements)
        addRun(statement, trace, order);
    for (auto &[distractor, came] : m_distractors)
        came += findOutput(trace, distractor->text) ? 1 : 0;
    remember(trace);
}

void LessonCheck::remember(const trace::Trace &trace)
{
    for (const auto &lane : trace.lanes()) {
        if (m_processes.size() < mostRemembered)
            m_processes.insert(lane.name);
    }
    for (const auto &line : trace.outputs()) {
        const auto *output = trace.events()[line.event].as<trace::Output>();
        if (output && m_lines.size() < mostRemembered)
            m_lines.emplace(analysis::labelOf(*output));
    }
}

/// Of a process that ended with 1, as an exception ends it.
std::optional<LessonCheck::Exception> LessonCheck::exceptionIn(const trace::Trace &trace)
{
    const auto isRaised = [](const trace::Lane &lane) {
        return lane.status && !lane.status->wasKilled() && lane.status->code() == 1;
    };
    std::optional<Exception> last;
    for (const auto &line : trace.outputs()) {
        const trace::Event &event = trace.events()[line.event];
        const auto *output = event.as<trace::Output>();
        if (output->stream != trace::Stream::Stderr || event.line == 0
            || !isRaised(trace.lanes()[*trace.laneOf(event.process)]))
            continue;
        const std::string_view text = analysis::labelOf(*output);
        last = {std::string(text.substr(text.rfind('\n') + 1)), event.line};
    }
    return last;
}

void LessonCheck::addRun(
    Statement &statement, const trace::Trace &trace, const analysis::HappensBefore &order) const
{
    const auto result = evaluate(*statement.condition, trace);
    const bool known =
        result.kind == ConditionResult::Kind::Holds || result.kind == ConditionResult::Kind::Fails;
    statement.held += result.holds() ? 1 : 0;
    statement.known += known ? 1 : 0;
    if (!known)
        statement.unknown = result;
    const bool expected =
        statement.isClaim ? statement.claimed : statement.kind == Fact::Kind::Always;
    if (result.holds() != expected && statement.firstBroken == 0)
        statement.firstBroken = m_runs;
    if (!known || !canBeForced(*statement.condition) || statement.isClaim)
        return;
    if (statement.kind == Fact::Kind::Always && !isForced(*statement.condition, order))
        statement.unforced = true;
    if (statement.kind == Fact::Kind::Never && !isForbidden(*statement.condition, order))
        statement.unforced = true;
}

std::vector<CheckFinding> LessonCheck::findings() const
{
    std::vector<CheckFinding> made;
    if (m_runs == 0)
        return made;
    judgeSize(made);
    judgeDistractors(made);
    for (const auto &statement : m_statements)
        judge(statement, made);
    tellException(made);
    std::ranges::stable_sort(made, {}, &CheckFinding::line);
    return made;
}

void LessonCheck::judgeSize(std::vector<CheckFinding> &findings) const
{
    using Kind = CheckFinding::Kind;
    CheckFinding finding{.line = m_scenarioLine, .runs = m_runs};
    if (m_mostLanes > mostLanes) {
        finding.kind = Kind::ManyProcesses;
        finding.what = std::to_string(m_mostLanes);
        findings.push_back(finding);
    }
    if (m_shortest > longestRun + runTolerance) {
        finding.kind = Kind::SlowProgram;
        finding.what = std::to_string(std::chrono::round<std::chrono::seconds>(m_shortest).count());
        findings.push_back(finding);
    }
}

/// What is unknown may be so because the program does not come that far.
void LessonCheck::tellException(std::vector<CheckFinding> &findings) const
{
    using Kind = CheckFinding::Kind;
    const auto isUnknown = [](const CheckFinding &finding) {
        return finding.kind == Kind::UnknownLine || finding.kind == Kind::UnknownProcess;
    };
    if (m_exception && std::ranges::any_of(findings, isUnknown))
        findings.push_back(
            {.kind = Kind::EndedByException,
             .line = m_scenarioLine + m_exception->line - 1,
             .runs = m_runs,
             .what = m_exception->text});
}

void LessonCheck::judgeDistractors(std::vector<CheckFinding> &findings) const
{
    for (const auto &[distractor, came] : m_distractors) {
        if (came * 100 > (100 - usuallyPercent) * m_runs)
            findings.push_back(
                {.kind = CheckFinding::Kind::DistractorComes,
                 .line = distractor->line,
                 .held = came,
                 .runs = m_runs,
                 .what = distractor->text});
    }
}

void LessonCheck::judge(const Statement &statement, std::vector<CheckFinding> &findings) const
{
    CheckFinding finding{.line = statement.line, .held = statement.held, .runs = m_runs};
    if (statement.known == 0) {
        const bool isLine = statement.unknown.kind == ConditionResult::Kind::UnknownLine;
        finding.kind =
            isLine ? CheckFinding::Kind::UnknownLine : CheckFinding::Kind::UnknownProcess;
        finding.what = statement.unknown.what;
        finding.suggestion = nearest(finding.what, isLine ? m_lines : m_processes);
        findings.push_back(std::move(finding));
    } else if (!statement.isClaim) {
        judgeFact(statement, std::move(finding), findings);
    } else if (statement.firstBroken > 0) {
        finding.kind = CheckFinding::Kind::ClaimDisagrees;
        finding.run = statement.firstBroken;
        findings.push_back(std::move(finding));
    }
}

void LessonCheck::judgeFact(
    const Statement &statement, CheckFinding finding, std::vector<CheckFinding> &findings) const
{
    using Kind = CheckFinding::Kind;
    switch (statement.kind) {
    case Fact::Kind::Always:
    case Fact::Kind::Never:
        if (statement.firstBroken > 0) {
            finding.kind =
                statement.kind == Fact::Kind::Always ? Kind::AlwaysBroken : Kind::NeverBroken;
            finding.run = statement.firstBroken;
        } else if (statement.unforced) {
            finding.kind = Kind::NotForced;
        } else {
            return;
        }
        break;
    case Fact::Kind::Usually:
        if (statement.held * 100 >= usuallyPercent * m_runs)
            return;
        finding.kind = Kind::UsuallyTooRare;
        break;
    case Fact::Kind::Sometimes:
        if (statement.held > 0)
            return;
        finding.kind = Kind::SometimesNeverSeen;
        break;
    }
    findings.push_back(std::move(finding));
}

} // namespace joinery::lesson
