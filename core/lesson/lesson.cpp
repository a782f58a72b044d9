// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lesson.h"

#include "language/utf8.h"
#include "lesson/lessonparser.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

constexpr std::size_t maxTextSize = 1'000'000; // bytes

std::string normalized(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::string made;
    made.reserve(text.size());
    // A lone \r ends a line, too, in CommonMark.
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            made.push_back(text[i]);
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            made.push_back('\n');
    }
    return made;
}

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
    const auto clean = normalized(text);
    return LessonParser(clean).parse();
}

} // namespace joinery::lesson
