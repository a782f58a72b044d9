// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

namespace joinery {

struct Child;
class Process;

/// The one place where a fresh child becomes a process of its own: facts, children, signals and
/// standard input. Signals of the mailbox are blocked until it returns. It takes care not to write
/// where nothing changes, nor to allocate: each page that a child writes first is copied, which
/// costs more than most system calls.
void childAfterFork(const Child &self);

/// run() and what follows it, to the end of the process.
[[noreturn]] void runChild(Process &process);

} // namespace joinery
