// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"

#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Reads what stands between the two --- lines at the top of a lesson (key: rest of line; not YAML,
/// where prose with a colon in it would be a trap) into the lesson's own fields, and checks it.
class FrontMatterReader {
public:
    FrontMatterReader(Lesson &lesson, std::vector<LessonError> &errors)
        : m_lesson(lesson), m_errors(errors)
    {
    }

    /// lines: of the whole lesson file. Returns the index of the first line behind.
    std::size_t read(const std::vector<std::string_view> &lines);

private:
    void readLine(std::string_view line, int number);
    void take(std::string_view key, std::string_view value, Place valuePlace);
    void takeFormat(std::string_view value, Place place);
    void takeMinutes(std::string_view value, Place place);
    void checkComplete();
    void fail(
        LessonError::Code code, Place place, std::vector<std::string> arguments,
        std::optional<std::string> meant = std::nullopt);

    Lesson &m_lesson;
    std::vector<LessonError> &m_errors;
    std::vector<std::string> m_seen;
};

} // namespace joinery::lesson
