// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"
#include "lesson/parser/lessonsource.h"

namespace joinery::lesson {

/// Reads a lesson's front matter into its fields, and checks it. Returns the index of the first
/// line behind.
std::size_t readFields(Lesson &lesson, LessonSource &source);

} // namespace joinery::lesson
