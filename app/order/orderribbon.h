// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/outputmatch.h"
#include "trace/trace.h"

#include <QString>

#include <array>
#include <cstddef>
#include <vector>

namespace joinery::app {

/// The outputs of this run stand above those of the earlier one.
enum class RibbonRow { This, Earlier };

/// Where a chip's line leads.
enum class ChipEnd {
    Joined, ///< to the same output of the other run
    Alone, ///< nowhere: the other run has no such output
    Unknown, ///< there is no other run, it has not come so far, or it printed more than is shown
};

/// One output of a run.
struct RibbonChip {
    std::size_t event = 0; ///< in its own run's Trace::events()
    std::size_t lane = 0; ///< its hue: this run's lane where it is joined, else its own run's
    QString text; ///< names its process, too
    ChipEnd end = ChipEnd::Unknown;
    std::size_t partner = 0; ///< joined: the place in the other row
    bool hasMoved = false; ///< among the fewest whose moving explains the order
};

/// What the order panel shows, without a place or a colour.
struct OrderRibbon {
    std::array<std::vector<RibbonChip>, 2> chips; ///< by RibbonRow
    std::array<std::size_t, 2> more{}; ///< outputs behind the last chip that are not shown

    const std::vector<RibbonChip> &row(RibbonRow row) const { return chips[int(row)]; }
    const RibbonChip &chip(RibbonRow row, std::size_t index) const
    {
        return chips[int(row)][index];
    }
};

/// Of a longer run only the first are shown: nobody reads more, and it is said how many are left.
inline constexpr std::size_t mostChips = 1000;

enum class Progress { GoesOn, IsOver };

/// A run alone.
OrderRibbon orderRibbon(const trace::Trace &run);
/// Beside an earlier run. match: made of that one, with mostChips.
OrderRibbon orderRibbon(
    const trace::Trace &run, Progress progress, const trace::Trace &earlier,
    const analysis::OutputMatch &match);

} // namespace joinery::app
