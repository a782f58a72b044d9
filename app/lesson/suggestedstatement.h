// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"

#include <QString>

namespace joinery::app {

/// The statement that the lesson's step asks to change: the first code in a Try that is a line of
/// one of the lesson's programs. Empty: none; a step that predicts asks for none, its answer comes
/// first.
QString suggestedStatement(const lesson::Lesson &lesson, std::size_t step);

} // namespace joinery::app
