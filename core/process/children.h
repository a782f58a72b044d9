// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace joinery {

struct Child;

/// The children of this process: all that run, and ended ones whose sentinel was given away. It
/// owns their descriptors. A list through the children themselves, the youngest first.
class Children {
public:
    static Children &ofThisProcess();

    void add(std::shared_ptr<Child> child);
    /// Takes over the descriptor of a child that is in here, and tells the child of it.
    void setDescriptor(Child &child, int fd);
    /// Closes the descriptor, if there is one, and forgets the child; which may be gone then.
    void release(Child &child);
    /// Costs one system call where none has ended, but the kernel looks at each child for it.
    void reapEnded();
    /// Likewise; with many children not at every start, so that a start costs the same however
    /// many there are. With up to 64 each start looks.
    void reapEndedBeforeStart();
    /// In the order they were started. A copy, so that what is done to them may change this.
    std::vector<std::shared_ptr<Child>> running() const;
    /// In a forked child: they are the parent's. Closes every descriptor; no signal, no wait. The
    /// children stay as they are: to let them go would write to, and so copy, every page that
    /// they lie on.
    void dropAfterFork();

private:
    Child *m_youngest = nullptr;
    std::vector<int> m_descriptors; ///< so that a fresh child need not look at its siblings
    std::size_t m_count = 0;
    std::size_t m_startsSinceLook = 0;
};

} // namespace joinery
