// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace joinery::analysis {

/// How an order that a student predicted compares with what can happen.
struct OrderGrade {
    enum class Kind {
        AsInThisRun,
        PossibleNotThisTime, ///< only luck decided
        OnlyIfLate, ///< allowed, but someone would have to be late by `margin`
        /// Allowed, but the program would have to see something else than it saw: the chain says
        /// what.
        OnlyIfSeenOtherwise,
        Impossible, ///< the chain leads from `second` to `first`: the shortest such one
        Incomplete, ///< a line of the run is missing, or one that never comes is there
    };
    Kind kind = Kind::Incomplete;
    /// Of each answer line: the run's output, as an event. Empty for Incomplete.
    std::vector<std::size_t> events;
    /// The one pair to show: indices into the answer, first stands before second. For Impossible
    /// and the two OnlyIf….
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
    std::vector<Edge> chain; ///< for Impossible and OnlyIfSeenOtherwise
    trace::RunTime margin{}; ///< for OnlyIfLate
    /// The fewest lines (indices into the answer) to move to get this run's order: those outside a
    /// longest increasing subsequence.
    std::vector<std::size_t> toMove;
    /// For Incomplete: answer lines that did not come in this run.
    std::vector<std::size_t> never;
};

/// answer: output texts without their newline, in the predicted order. Equal texts of one run are
/// told apart by the order in which they came.
OrderGrade gradeOrder(
    const trace::Trace &trace, const HappensBefore &order, const std::vector<std::string> &answer);

} // namespace joinery::analysis
