// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/sequences.h"

#include <cstdint>

namespace joinery::engine {

/// A slice applied to a sequence: start, start + step, … count positions.
struct SliceRange {
    std::int64_t start = 0;
    std::int64_t stop = 0; ///< where a plain (step 1) assignment ends; never before start then
    std::int64_t step = 1;
    std::int64_t count = 0;
};
/// ValueError "slice step cannot be zero", TypeError for bounds that are no indices.
SliceRange resolve(const Slice &slice, std::int64_t length);

/// start and end of find(sub, start, end) and the like: clipped, negative ones from the end.
SliceRange clipped(const Value &start, const Value &end, std::int64_t length);

} // namespace joinery::engine
