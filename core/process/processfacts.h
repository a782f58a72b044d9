// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/uniquefd.h"
#include "process/child.h"
#include "process/currentprocess.h"

#include <memory>

namespace joinery {

/// What currentProcess() and parentProcess() answer from: one a process, replaced after a fork.
struct ProcessFacts {
    CurrentProcess current;
    std::optional<ParentProcess> parent;
    UniqueFd parentSentinel;
    int created = 0; ///< Process objects that this process has made

    static ProcessFacts &ofThisProcess();
    /// In a forked child.
    void become(const Child &self, UniqueFd sentinel);
};

} // namespace joinery
