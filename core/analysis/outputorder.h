// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::analysis {

/// Which output of a program this is, the same in every run of it: never its text, for programs
/// print pids and times.
struct OutputIdentity {
    ProcessPath process;
    int line = 0;
    int execution = 0;
    int piece = 0; ///< from 0; more than one where an execution wrote several

    auto operator<=>(const OutputIdentity &) const = default;
};

/// The order of all output of a run, by identity.
std::vector<OutputIdentity> outputOrder(const trace::Trace &trace);

/// An output's text without the newline that ends it: what people call the line.
std::string_view labelOf(const trace::Output &output);

} // namespace joinery::analysis
