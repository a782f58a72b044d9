// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace joinery::app {

/// Typing is not kept letter by letter, but a kill -9 may cost no more than this.
inline constexpr std::chrono::milliseconds typingPause{250};

} // namespace joinery::app
