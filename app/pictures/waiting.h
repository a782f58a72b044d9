// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>

namespace joinery::app {

/// Lets the application work until the condition holds. False: it did not within a minute, which is
/// more than any lesson takes.
bool waitFor(const std::function<bool()> &condition);

} // namespace joinery::app
