// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace joinery {

struct Child;

/// The children whose descriptors this process holds: all that run, and ended ones whose sentinel
/// was given away. A child is in here exactly as long as its descriptor is open.
class Children {
public:
    static Children &ofThisProcess();

    /// Takes over pidfd, and tells the child of it.
    void add(std::shared_ptr<Child> child, int pidfd);
    /// Closes the descriptor and forgets the child.
    void release(Child &child);
    /// Costs one system call where none has ended.
    void reapEnded();
    /// A copy, so that what is done to them may change this.
    std::vector<std::shared_ptr<Child>> running() const;
    /// In a forked child: they are the parent's. Closes every descriptor; no signal, no wait.
    void dropAfterFork();

private:
    struct Entry {
        int pidfd = -1;
        std::shared_ptr<Child> child;
    };

    std::vector<Entry> m_entries;
    /// The first so many are left over from this process's ancestors, untouched: to let them go
    /// would write to, and so copy, every page that they lie on.
    std::size_t m_inherited = 0;
};

} // namespace joinery
