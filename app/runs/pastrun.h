// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/run.h"
#include "trace/trace.h"

#include <QString>

#include <memory>
#include <string_view>

namespace joinery::app {

/// A run of this session that is over. Never changes; shared by whoever shows it.
struct PastRun {
    int number = 0; ///< from 1, as they came
    trace::RunHeader header;
    std::shared_ptr<const trace::Trace> trace;
};

using PastRunPtr = std::shared_ptr<const PastRun>;

/// "Run 2"
QString runName(int number);
/// When it was started, by the clock on the wall: "14:03:12".
QString runClock(const PastRun &run);
/// "Run 2 · 14:03:12 · 1 line moved · before your edit", as seen from the run that is shown.
QString pastRunLabel(const PastRun &run, const trace::Trace &shown, std::string_view shownProgram);

} // namespace joinery::app
