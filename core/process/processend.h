// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

namespace joinery {

/// What CPython does at a process's end: SIGTERM to the children that are daemons, then waits for
/// all children, daemons or not, and reaps them. A child does it by itself when run() has
/// returned; main calls it as its last act (or std::atexit(finishChildren)).
void finishChildren();

/// Ends the calling process from wherever it is, as run() returning does: finishChildren(), then
/// the buffered output is written, then _exit(code). The exit code is code modulo 256. No
/// destructor and no atexit function runs: in a child they are the parent's.
[[noreturn]] void exitProcess(int code);

} // namespace joinery
