// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/lessonfields.h"

#include "lesson/parser/frontmatter.h"
#include "lesson/texts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace joinery::lesson {

namespace {

using Code = LessonError::Code;
using Entry = FrontMatter::Entry;

constexpr int knownFormat = 1;
constexpr int maxMinutes = 600;
constexpr std::array<std::string_view, 7> keys = {"lesson",  "format",   "title", "summary",
                                                  "minutes", "concepts", "needs"};
constexpr std::array<std::string_view, 5> requiredKeys = {
    "lesson", "format", "title", "summary", "minutes"};

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::vector<std::string> list(std::string_view text)
{
    std::vector<std::string> made;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (const auto entry = trimmed(text.substr(0, comma)); !entry.empty())
            made.emplace_back(entry);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return made;
}

void failValue(LessonSource &source, const Entry &entry)
{
    source.fail(
        Code::BadValue, entry.valuePlace, {std::string(entry.key), std::string(entry.value)});
}

void checkFormat(LessonSource &source, const Entry &entry)
{
    const auto format = number(entry.value);
    if (!format || *format < 1)
        failValue(source, entry);
    else if (*format > knownFormat)
        source.fail(Code::NewerFormat, entry.valuePlace, {std::string(entry.value)});
}

void take(Lesson &lesson, LessonSource &source, const Entry &entry)
{
    const bool isShown = entry.key == "title" || entry.key == "summary";
    if (isShown && entry.value.empty()) {
        failValue(source, entry);
    } else if (entry.key == "lesson") {
        if (!isId(entry.value))
            failValue(source, entry);
        lesson.id = entry.value;
    } else if (entry.key == "format") {
        checkFormat(source, entry);
    } else if (entry.key == "title") {
        lesson.title = entry.value;
    } else if (entry.key == "summary") {
        lesson.summary = entry.value;
    } else if (entry.key == "minutes") {
        const auto minutes = number(entry.value);
        if (!minutes || *minutes < 1 || *minutes > maxMinutes)
            failValue(source, entry);
        lesson.minutes = minutes.value_or(0);
    } else if (entry.key == "concepts") {
        lesson.concepts = list(entry.value);
    } else {
        lesson.needs = list(entry.value);
    }
}

} // namespace

std::size_t readFields(Lesson &lesson, LessonSource &source)
{
    const auto fields = FrontMatter::read(source, keys, requiredKeys);
    for (const auto &entry : fields.entries)
        take(lesson, source, entry);
    return fields.bodyLine;
}

} // namespace joinery::lesson
