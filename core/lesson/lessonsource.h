// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "base/result.h"
#include "lesson/lesson.h"
#include "lesson/markdownblocks.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace joinery::lesson {

/// A lesson file as it is read: its lines, its pieces, and what turned out to be wrong in it.
/// Lines are counted from 0 here; those of a Place from 1.
class LessonSource {
public:
    /// Text for people, between what is for machines.
    struct Prose { };
    /// A stretch of lines from first up to, not including, end.
    struct Piece {
        std::variant<Prose, Fence, Comment> what;
        int first = 0;
        int end = 0;
    };

    /// text: with plain line ends; must outlive this.
    explicit LessonSource(std::string_view text);

    const std::vector<std::string_view> &lines() const { return m_lines; }
    std::string_view line(int number) const;
    /// All lines from firstLine on, taken apart. Fences without options are for readers: prose.
    std::vector<Piece> pieces(std::size_t firstLine) const;
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
