// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/advice.h"
#include "lesson/lesson.h"
#include "lesson/lessoncheck.h"

#include <QString>

/// What is wrong with a lesson, as sentences: without the place, which the caller puts in front
/// (FILE:LINE:COL), and without a full stop.
namespace joinery::app::words {

QString inWords(const lesson::LessonError &error);
QString inWords(const lesson::CheckFinding &finding);
QString inWords(const lesson::Advice &advice);

} // namespace joinery::app::words
