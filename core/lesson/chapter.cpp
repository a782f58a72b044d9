// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/chapter.h"

#include "lesson/parser/frontmatter.h"

#include <array>

namespace joinery::lesson {

Result<Chapter, std::vector<LessonError>> parseChapter(const std::string &text)
{
    constexpr std::array<std::string_view, 1> keys = {"title"};
    const auto readable = readableText(text);
    if (!readable)
        return Failure{std::vector{readable.error()}};
    LessonSource source(*readable);
    Chapter made;
    const auto fields = FrontMatter::read(source, keys, keys);
    if (const auto *title = fields.find("title")) {
        made.title = title->value;
        if (made.title.empty())
            source.fail(LessonError::Code::BadValue, title->valuePlace, {"title", {}});
    }
    if (!source.isSound())
        return Failure{source.takeErrors()};
    return made;
}

} // namespace joinery::lesson
