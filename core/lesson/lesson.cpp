// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lesson.h"

#include "lesson/parser/lessonparser.h"

namespace joinery::lesson {

const ScenarioBlock *Lesson::scenario(const std::string &scenarioId) const
{
    for (const auto &step : steps) {
        for (const auto &block : step.blocks) {
            const auto *found = std::get_if<ScenarioBlock>(&block);
            if (found && found->id == scenarioId)
                return found;
        }
    }
    return nullptr;
}

Result<Lesson, std::vector<LessonError>> parseLesson(const std::string &text)
{
    const auto readable = readableText(text);
    if (!readable)
        return Failure{std::vector{readable.error()}};
    return LessonParser(*readable).parse();
}

} // namespace joinery::lesson
