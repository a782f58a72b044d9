// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"
#include "trace/trace.h"

#include <string>
#include <vector>

namespace joinery::lesson {

/// What a condition is in one run. The states of a StateCondition exclude each other: a zombie is
/// not (yet) ended, a sleeping process is not running.
struct ConditionResult {
    enum class Kind {
        Holds,
        Fails,
        UnknownProcess, ///< what: no process of this run has that path or, alone, that name
        UnknownLine, ///< what: no output of this run has that text
    };
    Kind kind = Kind::Fails;
    std::string what;

    bool holds() const { return kind == Kind::Holds; }
};

/// Of a finished run. A text stands for the first output that has it or, where it ends in …, begins
/// so.
ConditionResult evaluate(const Condition &condition, const trace::Trace &trace);

/// Which choices are right in this run: those whose `when` holds; where there is none, those that
/// the author claims.
std::vector<bool> rightChoices(const ChoiceQuestion &question, const trace::Trace &trace);

} // namespace joinery::lesson
