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
    const Child *self = nullptr; ///< nullptr in main
    int generation = 0; ///< forks between main and this process
    std::optional<ParentProcess> parent;
    UniqueFd parentPidfd;
    UniqueFd ownPidfd; ///< opened by the first start(): the children's view of their parent
    int created = 0; ///< Process objects that this process has made

    static ProcessFacts &ofThisProcess();
    /// In a forked child.
    void become(const Child &child);
};

} // namespace joinery
