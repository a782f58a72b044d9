// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/verdict.h"
#include "trace/nametable.h"

/// The words of `joinery why --json`, in the order of the enumerations that they name.
namespace joinery::analysis {

inline constexpr auto verdictNames =
    trace::makeNameTable("guaranteed", "observed", "timing", "luck", "held");
inline constexpr auto edgeNames = trace::makeNameTable(
    "program-order", "start", "join", "final-join", "signal", "daemon-end", "death", "observed",
    "raised");
static_assert(edgeNames.size() == static_cast<std::size_t>(EdgeKind::Raised) + 1);

} // namespace joinery::analysis
