// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"

namespace joinery::app::cli {

/// `joinery why`: says of two events of a saved run why one came before the other. The exit status.
int why(const WhyCommand &command);

} // namespace joinery::app::cli
