// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/order/orderribbon.h"

/// The ribbon's own words.
namespace joinery::app {

/// What an output printed, in one line, and which process did unless that is main or the text says
/// so itself: the hue is not the only sign.
QString chipText(const trace::Trace &trace, std::size_t event);

/// Whose trace is whose, and what the earlier run is called.
struct RibbonRuns {
    const trace::Trace *run = nullptr;
    const trace::Trace *earlier = nullptr; ///< none: there is no earlier run
    int earlierNumber = 0;
};

/// A chip in one sentence: who printed what, as the how-manieth, and how it was in the other run.
QString
chipSentence(const OrderRibbon &ribbon, const RibbonRuns &runs, RibbonRow row, std::size_t index);
/// "and 240 more"
QString moreText(std::size_t count);

} // namespace joinery::app
