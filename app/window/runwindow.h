// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/windowoptions.h"

namespace joinery::app {

/// The window until it is closed. Returns the exit status.
int runWindow(const WindowOptions &options);

} // namespace joinery::app
