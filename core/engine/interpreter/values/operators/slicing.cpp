// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/operators/slicing.h"

#include "engine/interpreter/values/attributes.h"
#include "engine/interpreter/values/exception.h"
#include "engine/interpreter/values/operators/numbers.h"

#include <algorithm>

namespace joinery::engine {
namespace {

std::int64_t bound(const Value &value)
{
    if (const auto integer = numbers::integerOf(value))
        return *integer;
    const Value index = callSpecial(value, "__index__");
    if (const auto integer = numbers::integerOf(index))
        return *integer;
    raiseTypeError("slice indices must be integers or None or have an __index__ method");
}

std::optional<std::int64_t> boundIfAny(const Value &value)
{
    return value.isNone() || value.isUnset() ? std::nullopt : std::optional(bound(value));
}

std::int64_t clip(
    std::optional<std::int64_t> given, std::int64_t fallback, std::int64_t length,
    std::int64_t step)
{
    if (!given)
        return fallback;
    const std::int64_t index = *given < 0 ? *given + length : *given;
    return step > 0 ? std::clamp<std::int64_t>(index, 0, length)
                    : std::clamp<std::int64_t>(index, -1, length - 1);
}

} // namespace

SliceBounds boundsOf(const Slice &slice)
{
    SliceBounds bounds;
    bounds.step = std::max(boundIfAny(slice.step).value_or(1), -INT64_MAX);
    if (bounds.step == 0)
        raiseValueError("slice step cannot be zero");
    bounds.lower = boundIfAny(slice.lower);
    bounds.upper = boundIfAny(slice.upper);
    return bounds;
}

SliceRange resolve(const SliceBounds &bounds, std::int64_t length)
{
    SliceRange range;
    range.step = bounds.step;
    const bool forward = range.step > 0;
    range.start = clip(bounds.lower, forward ? 0 : length - 1, length, range.step);
    range.stop = clip(bounds.upper, forward ? length : -1, length, range.step);
    const std::int64_t gap = forward ? range.stop - range.start : range.start - range.stop;
    if (gap > 0)
        range.count = (gap - 1) / (forward ? range.step : -range.step) + 1;
    if (range.step == 1)
        range.stop = std::max(range.start, range.stop);
    return range;
}

SliceRange clipped(const Value &start, const Value &end, std::int64_t length)
{
    SliceRange range;
    const auto first = boundIfAny(start);
    range.start = clip(first, 0, length, 1);
    if (first && *first > length)
        range.start = length + 1; // "".find("", 1) is -1
    range.stop = clip(boundIfAny(end), length, length, 1);
    range.count = std::max<std::int64_t>(range.stop - range.start, 0);
    return range;
}

} // namespace joinery::engine
