// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/exitstatus.h"
#include "base/processpath.h"

#include <sys/types.h>

#include <string>

namespace joinery {

/// Who a started child is. Its Process object may be gone already.
struct ChildFacts {
    ProcessPath path;
    std::string name;
    bool daemon = false;
    pid_t pid = 0;
};

/// Told, in the process where it happens, what the library does to the children of this process.
/// The engine records by it; without one the library is silent. One a process; a forked child
/// starts with none.
class ProcessObserver {
public:
    virtual ~ProcessObserver() = default;
    /// The status is known, and the zombie still there: the pid cannot have been reused yet.
    virtual void reaping(const ChildFacts &child, ExitStatus status) = 0;
    /// The zombie is gone.
    virtual void reaped(const ChildFacts &child, ExitStatus status) = 0;
};

/// nullptr: none. Not owned; must live until another is set.
void setProcessObserver(ProcessObserver *observer);

} // namespace joinery
