// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

namespace joinery {

/// Writes what is buffered in stdout, stderr, std::cout and std::clog. What cannot be written (a
/// closed pipe) is nobody's error, as in CPython. Touches nothing where there is nothing to write.
void flushOutput();

/// Standard input becomes /dev/null, and what was read ahead is forgotten: a child must not take
/// input that is meant for its parent. A closed standard input stays closed.
void dropInput();

} // namespace joinery
