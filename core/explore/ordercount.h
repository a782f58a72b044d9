// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "explore/footprint.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace joinery::explore {

/// In how many orders the outputs of the execution with these steps can come, counted from what had
/// to be before what without executing them. nullopt: what the program does may depend on who is
/// first, or there are too many to count (2^64, or 50,000 states of partial output).
std::optional<std::uint64_t> countOrders(const std::vector<Footprint> &steps);

} // namespace joinery::explore
