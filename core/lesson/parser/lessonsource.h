// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "base/result.h"
#include "lesson/lesson.h"
#include "lesson/parser/markdownblocks.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Takes what stands behind the front matter, in the order of the file.
class BodyReader {
public:
    virtual ~BodyReader() = default;

    virtual void fence(const Fence &fence, int line) = 0;
    virtual void comment(const Comment &comment, int line) = 0;
    /// Text for people: the lines from first up to, not including, end.
    virtual void prose(int first, int end) = 0;
};

/// A lesson file as it is read: its lines, its body, and what turned out to be wrong in it.
/// Lines are counted from 0 here; those of a Place from 1.
class LessonSource {
public:
    /// text: with plain line ends; must outlive this.
    explicit LessonSource(std::string_view text);

    const std::vector<std::string_view> &lines() const { return m_lines; }
    std::string_view line(int number) const;
    /// All lines from firstLine on. Fences without options are for people: prose.
    void readBody(std::size_t firstLine, BodyReader &reader) const;
    /// Lines joined again, without empty ones at both ends.
    std::string joined(int first, int end) const;

    static Place placeOf(int line, int column = 1) { return {line + 1, column}; }
    /// Of the first such part of the line.
    Place placeOf(int line, std::string_view part) const;

    void fail(
        LessonError::Code code, Place place, std::vector<std::string> arguments,
        std::optional<std::string> meant = std::nullopt);
    bool isSound() const { return m_errors.empty(); }
    /// In the order of the file.
    std::vector<LessonError> takeErrors();

private:
    std::string_view m_text;
    std::vector<std::string_view> m_lines;
    std::vector<LessonError> m_errors;
};

/// The text with plain line ends and without a byte order mark; the error says what makes it no
/// text that can be a lesson.
Result<std::string, LessonError> readableText(const std::string &text);

} // namespace joinery::lesson
