// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/frontmatter.h"

#include "language/utf8.h"
#include "lesson/suggestion.h"
#include "lesson/texts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace joinery::lesson {

namespace {

constexpr int knownFormat = 1;
constexpr std::array<std::string_view, 8> keys = {"lesson",  "format",   "title", "summary",
                                                  "minutes", "concepts", "needs", "source"};
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

} // namespace

void FrontMatterReader::fail(
    LessonError::Code code, Place place, std::vector<std::string> arguments,
    std::optional<std::string> meant)
{
    m_errors.push_back({code, place, std::move(arguments), std::move(meant)});
}

std::size_t FrontMatterReader::read(const std::vector<std::string_view> &lines)
{
    if (lines.empty() || trimmed(lines.front()) != "---") {
        fail(LessonError::Code::MissingFrontMatter, {1, 1}, {});
        return 0;
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trimmed(lines[i]) == "---") {
            checkComplete();
            return i + 1;
        }
        // Nothing of the lesson itself can look like a step inside front matter.
        if (trimmed(lines[i]).starts_with("<!--"))
            break;
        readLine(lines[i], static_cast<int>(i) + 1);
    }
    fail(LessonError::Code::UnterminatedFrontMatter, {1, 1}, {});
    return lines.size();
}

void FrontMatterReader::readLine(std::string_view line, int number)
{
    if (trimmed(line).empty())
        return;
    const auto colon = line.find(':');
    const auto key = trimmed(line.substr(0, colon));
    if (colon == std::string_view::npos) {
        fail(LessonError::Code::BadValue, {number, 1}, {std::string(key)});
        return;
    }
    const auto rest = line.substr(colon + 1);
    const auto blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
    const auto column = language::codePointCount(line.substr(0, colon + 1 + blanks)) + 1;
    if (std::ranges::find(keys, key) == keys.end()) {
        fail(LessonError::Code::UnknownKey, {number, 1}, {std::string(key)}, suggestion(key, keys));
        return;
    }
    if (std::ranges::find(m_seen, key) != m_seen.end())
        fail(LessonError::Code::DuplicateId, {number, 1}, {std::string(key)});
    m_seen.emplace_back(key);
    take(key, trimmed(rest), {number, static_cast<int>(column)});
}

void FrontMatterReader::take(std::string_view key, std::string_view value, Place valuePlace)
{
    if (key == "lesson") {
        if (!isId(value))
            fail(LessonError::Code::BadValue, valuePlace, {std::string(key), std::string(value)});
        m_lesson.id = value;
    } else if (key == "format") {
        takeFormat(value, valuePlace);
    } else if (key == "title") {
        m_lesson.title = value;
    } else if (key == "summary") {
        m_lesson.summary = value;
    } else if (key == "minutes") {
        takeMinutes(value, valuePlace);
    } else if (key == "concepts") {
        m_lesson.concepts = list(value);
    } else if (key == "needs") {
        m_lesson.needs = list(value);
    } else {
        m_lesson.source = value;
    }
}

void FrontMatterReader::takeFormat(std::string_view value, Place place)
{
    const auto format = number(value);
    if (!format || *format < 1)
        fail(LessonError::Code::BadValue, place, {"format", std::string(value)});
    else if (*format > knownFormat)
        fail(LessonError::Code::NewerFormat, place, {std::string(value)});
}

void FrontMatterReader::takeMinutes(std::string_view value, Place place)
{
    const auto minutes = number(value);
    if (!minutes || *minutes < 1 || *minutes > 600)
        fail(LessonError::Code::BadValue, place, {"minutes", std::string(value)});
    m_lesson.minutes = minutes.value_or(0);
}

void FrontMatterReader::checkComplete()
{
    for (const auto key : requiredKeys) {
        if (std::ranges::find(m_seen, key) == m_seen.end())
            fail(LessonError::Code::MissingKey, {1, 1}, {std::string(key)});
    }
}

} // namespace joinery::lesson
