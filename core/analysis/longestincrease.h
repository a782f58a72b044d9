// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <vector>

namespace joinery::analysis {

/// The fewest elements to take out so that the rest increases: the indices, ascending, outside a
/// longest increasing subsequence; of those that are equally long, one with the most elements whose
/// rank is their index. Values are all different. n log n.
std::vector<std::size_t> outsideLongestIncrease(const std::vector<std::size_t> &values);

} // namespace joinery::analysis
