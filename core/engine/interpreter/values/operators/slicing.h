// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/interpreter/values/sequences.h"

#include <cstdint>
#include <optional>

namespace joinery::engine {

/// A slice as numbers.
struct SliceBounds {
    std::optional<std::int64_t> lower;
    std::optional<std::int64_t> upper;
    std::int64_t step = 1;
};
/// ValueError "slice step cannot be zero", TypeError for bounds that are no indices. A user's
/// __index__ may change the sequence, so the length of a list is to be asked for afterwards.
SliceBounds boundsOf(const Slice &slice);

/// A slice applied to a sequence: start, start + step, … count positions.
struct SliceRange {
    std::int64_t start = 0;
    std::int64_t stop = 0; ///< where a plain (step 1) assignment ends; never before start then
    std::int64_t step = 1;
    std::int64_t count = 0;
};
SliceRange resolve(const SliceBounds &bounds, std::int64_t length);

/// start and end of find(sub, start, end) and the like: clipped, negative ones from the end.
SliceRange clipped(const Value &start, const Value &end, std::int64_t length);

} // namespace joinery::engine
