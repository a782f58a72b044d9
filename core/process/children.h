// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>
#include <vector>

namespace joinery {

struct Child;

/// The children whose descriptors this process holds: all that run, and ended ones whose sentinel
/// was given away. A child is in here exactly as long as its descriptor is open.
class Children {
public:
    static Children &ofThisProcess();

    void add(std::shared_ptr<Child> child);
    /// Closes the descriptor and forgets the child.
    void release(Child &child);
    /// Costs one system call where none has ended.
    void reapEnded();
    /// A copy, so that what is done to them may change this.
    std::vector<std::shared_ptr<Child>> running() const;
    /// In a forked child: they are the parent's. Closes every descriptor; no signal, no wait.
    void dropAfterFork();

private:
    std::vector<std::shared_ptr<Child>> m_children;
};

} // namespace joinery
