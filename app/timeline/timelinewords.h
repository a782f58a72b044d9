// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"

/// The timeline's own short words. Sentences about events are in app/words.
namespace joinery::app {

QString laneName(const trace::Trace &trace, std::size_t lane);
/// "pid 11128 · exited 0"; at: as it was then.
enum class LifeEnd { ItsOwn, WithTheRun };
QString laneDetail(
    const trace::Trace &trace, std::size_t lane, std::optional<RunTime> at,
    LifeEnd end = LifeEnd::ItsOwn);
/// What of it changes: "exited 0".
QString laneState(
    const trace::Trace &trace, std::size_t lane, std::optional<RunTime> at,
    LifeEnd end = LifeEnd::ItsOwn);
/// What stands in a bar, such as "sleep(4)"; empty for states that say enough by their pattern.
QString barLabel(const trace::Trace &trace, const trace::Span &span);
/// What is left of it where there is little room, "4": the pattern says the rest. May be empty.
QString shortBarLabel(const trace::Trace &trace, const trace::Span &span);
/// As a process ended: "0", "exit 3", "SIGKILL".
QString endingText(const ExitStatus &status);
/// Of what was ended because the run was over.
QString endedWithTheRunText();
/// Beside a signal's arrow: "SIGTERM", "SIGTERM ignored".
QString signalLabel(const trace::Arrow &arrow);
QString legendText(const LegendEntry &entry);
/// t with as many digits as steps of that length need: "2.31 s", "40 ms", "7 µs"; or "step 7".
QString tickText(RunTime t, RunTime step, RunTime end, trace::RunClock clock);
/// t for reading off the cursor, precise to about a pixel.
QString cursorText(RunTime t, const TimeScale &scale, trace::RunClock clock);
QString emptyText();

} // namespace joinery::app
