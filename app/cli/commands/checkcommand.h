// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"

namespace joinery::app::cli {

/// Checks lessons and scenarios, and says what is wrong where. Returns the exit status.
int check(const CheckCommand &command);

} // namespace joinery::app::cli
