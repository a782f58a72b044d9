// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/interrupts.h"
#include "app/cli/target.h"
#include "trace/run.h"

namespace joinery::app::cli {

/// Runs the scenario to its end. An interrupt is handed on to the run as Ctrl+C.
Result<trace::Run, engine::SessionError> runOnce(
    const engine::Scenario &scenario, const engine::RunOptions &options, Interrupts &interrupts);

/// Why a run could not begin, as messages about the target's file.
QStringList messagesOf(const engine::SessionError &error, const Target &target);

/// Why a run is no result: it met a limit, was stopped, or lost its host. Empty: it is one.
QString shortfallOf(const trace::Run &run);

} // namespace joinery::app::cli
