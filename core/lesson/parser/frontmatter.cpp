// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/frontmatter.h"

#include "base/suggestion.h"
#include "language/utf8.h"
#include "lesson/texts.h"

#include <algorithm>

namespace joinery::lesson {

namespace {

using Code = LessonError::Code;

void readLine(
    FrontMatter &made, LessonSource &source, int number, std::span<const std::string_view> known)
{
    const auto line = source.line(number);
    if (trimmed(line).empty())
        return;
    const auto place = LessonSource::placeOf(number);
    const auto colon = line.find(':');
    const auto key = trimmed(line.substr(0, colon));
    if (colon == std::string_view::npos)
        return source.fail(Code::BadValue, place, {std::string(key)});
    if (std::ranges::find(known, key) == known.end())
        return source.fail(Code::UnknownKey, place, {std::string(key)}, suggestion(key, known));
    if (made.find(key))
        return source.fail(Code::DuplicateId, place, {std::string(key)});
    const auto rest = line.substr(colon + 1);
    const auto blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
    const auto column = language::codePointCount(line.substr(0, colon + 1 + blanks)) + 1;
    made.entries.push_back(
        {key, trimmed(rest), place, LessonSource::placeOf(number, static_cast<int>(column))});
}

} // namespace

FrontMatter FrontMatter::read(
    LessonSource &source, std::span<const std::string_view> known,
    std::span<const std::string_view> required)
{
    FrontMatter made;
    const auto &lines = source.lines();
    made.bodyLine = lines.size();
    if (lines.empty() || trimmed(lines.front()) != "---") {
        source.fail(Code::MissingFrontMatter, {1, 1}, {});
        return made;
    }
    bool isClosed = false;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trimmed(lines[i]) == "---") {
            made.bodyLine = i + 1;
            isClosed = true;
            break;
        }
        // Nothing of the lesson itself can look like a step inside front matter.
        if (trimmed(lines[i]).starts_with("<!--"))
            break;
        readLine(made, source, static_cast<int>(i), known);
    }
    if (!isClosed) {
        source.fail(Code::UnterminatedFrontMatter, {1, 1}, {});
        return made;
    }
    for (const auto key : required) {
        if (!made.find(key))
            source.fail(Code::MissingKey, {1, 1}, {std::string(key)});
    }
    return made;
}

const FrontMatter::Entry *FrontMatter::find(std::string_view key) const
{
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace joinery::lesson
