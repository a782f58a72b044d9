// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cerrno>

namespace joinery {

/// A call to the kernel that failed: which one, and its errno.
struct SystemError {
    const char *call = "";
    int number = 0;

    /// Reads errno: make it right after the failed call.
    static SystemError last(const char *call) { return {call, errno}; }
};

} // namespace joinery
