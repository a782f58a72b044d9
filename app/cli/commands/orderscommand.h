// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"

namespace joinery::app::cli {

/// Tries every order in which a scenario can print, and prints them. Returns the exit status.
int orders(const OrdersCommand &command);

} // namespace joinery::app::cli
