// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "lesson/parser/lessonsource.h"

#include <optional>
#include <string>
#include <string_view>

namespace joinery::lesson {

struct ConditionError {
    int offset = 0; ///< in code points from the beginning of the text
    std::string found; ///< the word that does not fit; empty at the end of the text
    std::optional<std::string> suggestion;
};

/// state(B, at="main: A joined") == running, exitcode(A) != 0, exitcode(B) == none,
/// "A end" < "B end" < "C end", printed("A end").
/// In quotes, \" and \\ stand for " and \.
Result<Condition, ConditionError> parseCondition(std::string_view text);

/// The same of a part of a source's line. none: it failed, with code.
std::optional<Condition>
readCondition(std::string_view text, int line, LessonSource &source, LessonError::Code code);

} // namespace joinery::lesson
