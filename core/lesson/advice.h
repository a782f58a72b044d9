// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"

#include <string>
#include <vector>

namespace joinery::lesson {

/// Something in a sound lesson that students would miss or stumble over.
struct Advice {
    enum class Kind {
        LongProgram, ///< number: its lines, more than fit on a slide
        FewHints, ///< number: of question `what`; fewer than two
        NoExplanation, ///< of question `what`
        NoExplainStep,
        NoTry,
    };
    Kind kind = Kind::NoTry;
    int line = 1; ///< in the lesson file
    std::string what;
    int number = 0;
};

constexpr int longestProgram = 25; ///< lines

/// In the order of the file; what is said of the whole lesson comes first.
std::vector<Advice> adviceOn(const Lesson &lesson);

} // namespace joinery::lesson
