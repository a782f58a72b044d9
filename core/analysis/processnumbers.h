// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"

#include <compare>
#include <map>
#include <unordered_map>

namespace joinery::analysis {

/// How a process was made.
struct Birth {
    int parent = 0; ///< its number
    int line = 0;
    int execution = 0;
    int sibling = 0; ///< the how-manieth of this execution, from 0

    auto operator<=>(const Birth &) const = default;
};

/// Gives processes numbers, so that who is the same in two runs has the same one. Numbers are
/// compared at once, where paths are as long as the family is deep.
class ProcessNumbers {
public:
    /// Who is known by the path alone.
    int of(const ProcessPath &path);
    int of(const Birth &birth);

private:
    std::unordered_map<ProcessPath, int> m_paths;
    std::map<Birth, int> m_births;
    int m_last = 0;
};

} // namespace joinery::analysis
