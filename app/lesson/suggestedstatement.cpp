// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/suggestedstatement.h"

#include "app/lesson/richtext.h"
#include "language/edits/statements.h"

#include <algorithm>
#include <vector>

namespace joinery::app {
namespace {

std::vector<language::Statements> programsOf(const lesson::Lesson &lesson)
{
    std::vector<language::Statements> programs;
    for (const lesson::Step &step : lesson.steps) {
        for (const lesson::Block &block : step.blocks) {
            if (const auto *scenario = std::get_if<lesson::ScenarioBlock>(&block))
                programs.emplace_back(scenario->text);
        }
    }
    return programs;
}

} // namespace

QString suggestedStatement(const lesson::Lesson &lesson, std::size_t step)
{
    if (step >= lesson.steps.size() || lesson.steps[step].kind == lesson::Step::Kind::Predict)
        return {};
    const auto programs = programsOf(lesson);
    const auto isStatement = [&programs](const QString &code) {
        return std::ranges::any_of(programs, [&code](const language::Statements &program) {
            return program.lineReading(code.toStdString()).has_value();
        });
    };
    for (const lesson::Block &block : lesson.steps[step].blocks) {
        if (const auto *attempt = std::get_if<lesson::Try>(&block)) {
            for (const QString &code : codeSpans(attempt->markdown)) {
                if (isStatement(code))
                    return code;
            }
        }
    }
    return {};
}

} // namespace joinery::app
