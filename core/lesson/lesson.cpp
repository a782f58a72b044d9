// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lesson.h"

#include "language/logicallines.h"
#include "language/utf8.h"
#include "lesson/lessonparser.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

constexpr std::size_t maxTextSize = 1'000'000; // bytes

} // namespace

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
    using Code = LessonError::Code;
    if (text.size() > maxTextSize)
        return Failure{std::vector{
            LessonError{Code::TooLong, {1, 1}, {std::to_string(maxTextSize)}, std::nullopt}}};
    if (const auto at = language::firstInvalidUtf8(text)) {
        const auto before = std::string_view(text).substr(0, *at);
        const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
        const auto lineBegin = before.rfind('\n') + 1;
        const auto column =
            static_cast<int>(language::codePointCount(before.substr(lineBegin))) + 1;
        return Failure{
            std::vector{LessonError{Code::InvalidUtf8, {line, column}, {}, std::nullopt}}};
    }
    const auto clean = language::withPlainLineEnds(text);
    return LessonParser(clean).parse();
}

} // namespace joinery::lesson
