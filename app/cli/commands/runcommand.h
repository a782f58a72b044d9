// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"

namespace joinery::app::cli {

/// Runs a scenario and prints what happened. Returns the exit status.
int run(const RunCommand &command);

} // namespace joinery::app::cli
