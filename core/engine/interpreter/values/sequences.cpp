// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/sequences.h"

#include "engine/interpreter/values/exception.h"

namespace joinery::engine {

std::int64_t Range::length() const
{
    // Unsigned, for the distance of two int64 may need all 64 bits.
    const auto distance = [](std::int64_t low, std::int64_t high, std::uint64_t stride) {
        const std::uint64_t gap =
            static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
        return static_cast<std::int64_t>((gap - 1) / stride + 1);
    };
    if (step > 0)
        return start < stop ? distance(start, stop, static_cast<std::uint64_t>(step)) : 0;
    return stop < start ? distance(stop, start, 0 - static_cast<std::uint64_t>(step)) : 0;
}

std::optional<std::uint64_t> Range::indexOf(std::int64_t number) const
{
    const bool isUp = step > 0;
    if (isUp ? number < start || number >= stop : number > start || number <= stop)
        return std::nullopt;
    // Unsigned, as above.
    const auto from = static_cast<std::uint64_t>(start);
    const auto to = static_cast<std::uint64_t>(number);
    const auto stride = static_cast<std::uint64_t>(step);
    const std::uint64_t distance = isUp ? to - from : from - to;
    const std::uint64_t each = isUp ? stride : 0 - stride;
    return distance % each == 0 ? std::optional(distance / each) : std::nullopt;
}

void checkRepeat(size_t size, std::int64_t count)
{
    constexpr std::int64_t longest = std::int64_t{1} << 40;
    std::int64_t total = 0;
    if (__builtin_mul_overflow(static_cast<std::int64_t>(size), count, &total) || total > longest)
        raise(exceptions().memoryError, "");
}

} // namespace joinery::engine
