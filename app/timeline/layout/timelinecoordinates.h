// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"

#include <algorithm>
#include <array>
#include <cstdint>

/// Time to pixel and back: pure functions, tested without a window.
namespace joinery::app {

using trace::RunTime;

/// A stretch of the run clock, begin <= end.
struct TimeRange {
    RunTime begin{};
    RunTime end{};

    RunTime length() const { return end - begin; }
    bool contains(RunTime t) const { return begin <= t && t <= end; }
    bool operator==(const TimeRange &) const = default;
};

/// Nobody needs to look closer than this, and a pixel stays at least a nanosecond.
inline constexpr RunTime shortestRange = std::chrono::microseconds(4);
inline constexpr RunTime longestRange = std::chrono::hours(1);

/// Where a range lies on the screen: range.begin at left, range.end at left + width.
struct TimeScale {
    TimeRange range;
    double left = 0;
    double width = 1;

    double xOf(RunTime t) const
    {
        return left + double((t - range.begin).count()) * width / double(range.length().count());
    }
    RunTime timeAt(double x) const
    {
        const double share = (x - left) / width;
        return range.begin + RunTime(std::int64_t(share * double(range.length().count())));
    }
    /// The time that pixels cover.
    RunTime lengthOf(double pixels) const
    {
        return RunTime(std::int64_t(pixels / width * double(range.length().count())));
    }
};

/// factor > 1 shows less (closer). The time `around` stays where it is on the screen.
inline TimeRange zoomed(TimeRange range, double factor, RunTime around)
{
    const double length = double(range.length().count());
    const double share = double((around - range.begin).count()) / length;
    const double wanted =
        std::clamp(length / factor, double(shortestRange.count()), double(longestRange.count()));
    const RunTime begin = around - RunTime(std::int64_t(share * wanted));
    return {begin, begin + RunTime(std::int64_t(wanted))};
}

/// Moved, but so that something of [0, runEnd] stays in the middle half.
inline TimeRange panned(TimeRange range, RunTime by, RunTime runEnd)
{
    const RunTime half = range.length() / 2;
    const RunTime begin = std::clamp(range.begin + by, -half, std::max(runEnd - half, -half));
    return {begin, begin + range.length()};
}

/// The whole run, leaving so many pixels of the width empty left and right.
inline TimeRange fitted(RunTime runEnd, double width, double padLeft, double padRight)
{
    const double length = double(std::max(runEnd, RunTime(shortestRange)).count());
    const double perPixel = length / std::max(width - padLeft - padRight, 1.0);
    const RunTime begin(std::int64_t(-padLeft * perPixel));
    return {begin, begin + RunTime(std::int64_t(perPixel * std::max(width, 1.0)))};
}

/// The smallest 1, 2 or 5 times a power of ten that is at least `least` (and 1 ns).
inline RunTime niceStep(RunTime least)
{
    std::int64_t power = 1;
    while (power * 10 <= least.count())
        power *= 10;
    for (const int factor : std::array{1, 2, 5}) {
        if (power * factor >= least.count())
            return RunTime(power * factor);
    }
    return RunTime(power * 10);
}

} // namespace joinery::app
