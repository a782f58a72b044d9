// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/outputorder.h"
#include "trace/trace.h"

#include <compare>
#include <string>
#include <vector>

namespace joinery::explore {

/// What a run printed in which order, so that it can be found again in other runs: identities, and
/// texts in which pids and addresses are put aside. The texts count, for `print(p.is_alive())` says
/// one thing in one order of events and another in another.
struct Outcome {
    std::vector<analysis::OutputIdentity> order;
    std::vector<std::string> texts;

    auto operator<=>(const Outcome &) const = default;
};

Outcome outcomeOf(const trace::Trace &trace);

} // namespace joinery::explore
