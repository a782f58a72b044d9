// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/uniquefd.h"
#include "process/child.h"
#include "process/currentprocess.h"

namespace joinery {

/// Who the calling process is: what currentProcess() and parentProcess() answer from. One a
/// process, which a fork turns into the child's.
class ProcessFacts {
public:
    static ProcessFacts &ofThisProcess();

    const CurrentProcess &current();
    std::optional<ParentProcess> parent() const;
    /// Forks of the library between main and this process.
    int generation() const { return m_generation; }
    /// nullptr in main.
    const Child *self() const { return m_self; }

    /// The number of the next Process that this process makes, from 1.
    int nextOrdinal() { return ++m_created; }
    /// Opens the descriptor that will be the children's view of their parent; it stays open. False
    /// on failure (errno).
    bool openOwnPidfd();

    /// In a forked child.
    void become(const Child &child);
    /// One's own Process was given another name or flag.
    void refresh() { m_isCurrentKnown = false; }

private:
    CurrentProcess m_current;
    /// Texts are made only when somebody asks, which few children do.
    bool m_isCurrentKnown = true;
    const Child *m_self = nullptr;
    int m_generation = 0;
    int m_created = 0;
    UniqueFd m_parentPidfd;
    UniqueFd m_ownPidfd;
};

} // namespace joinery
