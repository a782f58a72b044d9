// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/advice.h"

#include "lesson/texts.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

constexpr int enoughHints = 2;

void adviseOn(const ScenarioBlock &scenario, std::vector<Advice> &made)
{
    const auto lines = static_cast<int>(splitLines(trimmed(scenario.text)).size());
    if (lines > longestProgram)
        made.push_back({Advice::Kind::LongProgram, scenario.firstLine, scenario.id, lines});
}

void adviseOn(const Question &question, std::vector<Advice> &made)
{
    const auto hints = static_cast<int>(question.hints.size());
    if (hints < enoughHints)
        made.push_back({Advice::Kind::FewHints, question.line, question.id, hints});
    if (question.explanation.empty())
        made.push_back({Advice::Kind::NoExplanation, question.line, question.id});
}

} // namespace

std::vector<Advice> adviceOn(const Lesson &lesson)
{
    std::vector<Advice> ofBlocks;
    bool hasTry = false;
    for (const auto &step : lesson.steps) {
        for (const auto &block : step.blocks) {
            hasTry = hasTry || std::holds_alternative<Try>(block);
            if (const auto *scenario = std::get_if<ScenarioBlock>(&block))
                adviseOn(*scenario, ofBlocks);
            else if (const auto *question = std::get_if<Question>(&block))
                adviseOn(*question, ofBlocks);
        }
    }
    std::vector<Advice> made;
    const auto explains = [](const Step &step) { return step.kind == Step::Kind::Explain; };
    if (std::ranges::none_of(lesson.steps, explains))
        made.push_back({Advice::Kind::NoExplainStep});
    if (!hasTry)
        made.push_back({Advice::Kind::NoTry});
    made.insert(made.end(), ofBlocks.begin(), ofBlocks.end());
    return made;
}

} // namespace joinery::lesson
