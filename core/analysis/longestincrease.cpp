// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "analysis/longestincrease.h"

#include <algorithm>
#include <iterator>

namespace joinery::analysis {

// Patience sorting.
std::vector<std::size_t> outsideLongestIncrease(const std::vector<std::size_t> &values)
{
    std::vector<std::size_t> tops; // tops[k]: the end of the best subsequence of length k + 1
    std::vector<std::size_t> before(values.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = [&](std::size_t index) { return values[index]; };
        const auto pile = std::ranges::lower_bound(tops, values[i], {}, value);
        if (pile != tops.begin())
            before[i] = *std::prev(pile);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<bool> isInside(values.size());
    for (std::size_t i = tops.empty() ? values.size() : tops.back(); i < values.size();
         i = before[i])
        isInside[i] = true;
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isInside[i])
            outside.push_back(i);
    }
    return outside;
}

} // namespace joinery::analysis
