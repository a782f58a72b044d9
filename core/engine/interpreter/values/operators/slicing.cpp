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

std::int64_t clip(const Value &value, std::int64_t fallback, std::int64_t length, std::int64_t step)
{
    if (value.isNone() || value.isUnset())
        return fallback;
    std::int64_t index = bound(value);
    if (index < 0)
        index += length;
    return step > 0 ? std::clamp<std::int64_t>(index, 0, length)
                    : std::clamp<std::int64_t>(index, -1, length - 1);
}

} // namespace

SliceRange resolve(const Slice &slice, std::int64_t length)
{
    SliceRange range;
    range.step = slice.step.isNone() ? 1 : std::max(bound(slice.step), -INT64_MAX);
    if (range.step == 0)
        raiseValueError("slice step cannot be zero");
    const bool forward = range.step > 0;
    range.start = clip(slice.lower, forward ? 0 : length - 1, length, range.step);
    range.stop = clip(slice.upper, forward ? length : -1, length, range.step);
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
    range.start = clip(start, 0, length, 1);
    if (!start.isUnset() && !start.isNone() && bound(start) > length)
        range.start = length + 1; // "".find("", 1) is -1
    range.stop = clip(end, length, length, 1);
    range.count = std::max<std::int64_t>(range.stop - range.start, 0);
    return range;
}

} // namespace joinery::engine
