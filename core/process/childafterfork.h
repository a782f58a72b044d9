// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/uniquefd.h"
#include "process/child.h"

#include <memory>

namespace joinery {

/// The one place where a fresh child becomes a process of its own: facts, children, signals and
/// standard input. parentSentinel: the parent's pidfd. Signals are blocked until it returns.
void childAfterFork(const std::shared_ptr<Child> &self, UniqueFd parentSentinel);

/// run() and what follows it, to the end of the process.
[[noreturn]] void runChild(Process &process);

} // namespace joinery
