// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <QString>

#include <cstddef>

/// What happened, said in one sentence: for hover, status lines and screen readers.
namespace joinery::app::words {

/// "f1"; main's is main, whatever Python calls the process; its path where nobody knows its name.
QString processName(const trace::Trace &trace, const ProcessPath &process);
/// "2.31 s"; "40.1 ms" below a tenth of a second.
QString timeText(trace::RunTime t);
/// "step 7": of a run whose clock counts steps.
QString stepText(trace::RunTime t);
/// When it was in that run, by what its clock counts.
QString momentText(const trace::Trace &trace, trace::RunTime t);
/// "SIGTERM", or "signal 34"
QString signalText(int signal);
/// "waiting in join": what a lane does meanwhile.
QString stateText(trace::SpanState state);
/// The event with everything it began: "main waits in join(f1) from 0.31 s to 2.32 s".
QString eventSentence(const trace::Trace &trace, std::size_t event);
/// The event without its time: "main waits in join(f1)".
QString eventPhrase(const trace::Trace &trace, std::size_t event);

} // namespace joinery::app::words
