// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <QString>

#include <vector>

namespace joinery::app {

/// What somebody can do to a process of a run by hand.
enum class HandSignal { Terminate, Kill, Stop, Continue };

/// As kill() takes it.
int numberOf(HandSignal signal);
/// "Terminate (SIGTERM)"; & stands before the letter that chooses it.
QString textOf(HandSignal signal);

/// Those that make sense while the run goes on: none for a process that has not been started or has
/// ended; a stopped one can be continued, another one stopped.
std::vector<HandSignal> signalsFor(const trace::Trace &trace, std::size_t lane);

} // namespace joinery::app
