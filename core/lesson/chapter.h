// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"

#include <string>
#include <vector>

namespace joinery::lesson {

/// What chapter.md or chapter.zh_CN.md beside lessons says.
struct Chapter {
    std::string title;
};

/// Front matter with a title; whatever stands behind it is for readers. Never throws; every error
/// has a place.
Result<Chapter, std::vector<LessonError>> parseChapter(const std::string &text);

} // namespace joinery::lesson
