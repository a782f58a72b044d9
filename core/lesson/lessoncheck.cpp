// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lessoncheck.h"

#include "lesson/certainty.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

constexpr int usuallyPercent = 80;
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
            const auto *choices = question && question->run == scenarioId
                ? std::get_if<ChoiceQuestion>(&question->kind)
                : nullptr;
            if (!choices)
                continue;
            for (const auto &choice : choices->choices) {
                if (choice.when)
                    m_statements.push_back(
                        {.condition = &*choice.when,
                         .isClaim = true,
                         .claimed = choice.claimed,
                         .line = choice.line});
            }
        }
    }
}

void LessonCheck::add(const trace::Trace &trace)
{
    ++m_runs;
    m_mostLanes = std::max(m_mostLanes, trace.lanes().size());
    m_shortest = std::min(m_shortest, trace.end());
    const analysis::HappensBefore order(trace);
    for (auto &statement : m_statements)
        addRun(statement, trace, order);
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
    for (const auto &statement : m_statements)
        judge(statement, made);
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

void LessonCheck::judge(const Statement &statement, std::vector<CheckFinding> &findings) const
{
    CheckFinding finding{.line = statement.line, .held = statement.held, .runs = m_runs};
    if (statement.known == 0) {
        finding.kind = statement.unknown.kind == ConditionResult::Kind::UnknownLine
            ? CheckFinding::Kind::UnknownLine
            : CheckFinding::Kind::UnknownProcess;
        finding.what = statement.unknown.what;
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
