// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/interrupts.h"
#include "app/cli/target.h"

#include <vector>

namespace joinery::app::cli {

/// The holds that the arguments ask for. Only a run knows names of processes: where there are any,
/// the scenario is run unseen and quickly until each has appeared. Errors are messages.
Result<std::vector<engine::Hold>, QStringList> holdsOf(
    const std::vector<HoldArgument> &arguments, const Target &target,
    const engine::RunOptions &options, Interrupts &interrupts);

} // namespace joinery::app::cli
