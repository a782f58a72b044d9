// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

namespace joinery {

/// Writes what is buffered in stdout, stderr, std::cout and std::clog. What cannot be written (a
/// closed pipe) is nobody's error, as in CPython. Touches nothing where there is nothing to write.
void flushOutput();

/// In the parent: whatever dropInput() would need long for. Keeps a descriptor of /dev/null, which
/// the children inherit and keep.
void prepareToDropInput();
/// In the child: standard input becomes /dev/null, and what was read ahead is forgotten. A child
/// must not take input that is meant for its parent.
void dropInput();

} // namespace joinery
