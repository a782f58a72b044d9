// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/runclock.h"

#include <cmath>

namespace joinery::engine {

namespace {

std::int64_t runTimeIn(const ClockSegment &segment, std::int64_t mono)
{
    const auto elapsed = static_cast<double>(mono - segment.mono);
    return segment.run + static_cast<std::int64_t>(elapsed * segment.speed);
}

} // namespace

const ClockSegment *RunClock::segmentAt(MonoTime moment) const
{
    const auto count = m_table->count.load(std::memory_order_acquire);
    const ClockSegment *const begin = m_table->segments;
    const ClockSegment *const after = std::upper_bound(
        begin, begin + std::min<std::uint32_t>(count, clockCapacity), moment.count(),
        [](std::int64_t mono, const ClockSegment &segment) { return mono < segment.mono; });
    return after == begin ? nullptr : after - 1;
}

trace::RunTime RunClock::at(MonoTime moment) const
{
    const ClockSegment *const segment = segmentAt(moment);
    return trace::RunTime(segment ? runTimeIn(*segment, moment.count()) : 0);
}

double RunClock::speed() const
{
    const ClockSegment *const segment = segmentAt(monoNow());
    return segment ? segment->speed : 0;
}

std::optional<std::chrono::nanoseconds> RunClock::realTimeUntil(trace::RunTime time) const
{
    const MonoTime now = monoNow();
    const ClockSegment *const segment = segmentAt(now);
    if (!segment || segment->speed <= 0)
        return std::nullopt;
    const auto missing = static_cast<double>(time.count() - runTimeIn(*segment, now.count()));
    // A year is as good as never, and keeps the quotient of any deadline inside 64 bits.
    constexpr double aYear = 3.2e16;
    const double real = std::clamp(std::ceil(missing / segment->speed), 0.0, aYear);
    return std::chrono::nanoseconds(static_cast<std::int64_t>(real));
}

std::chrono::nanoseconds RunClock::realTimeRunning() const
{
    const auto count = m_table->count.load(std::memory_order_acquire);
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const bool isLast = i + 1 == count;
        const auto end = isLast ? monoNow().count() : m_table->segments[i + 1].mono;
        if (m_table->segments[i].speed > 0)
            sum += end - m_table->segments[i].mono;
    }
    return std::chrono::nanoseconds(sum);
}

bool RunClock::setSpeed(double speed)
{
    return jumpTo(trace::RunTime::min(), speed);
}

bool RunClock::jumpTo(trace::RunTime time, double speed)
{
    const auto count = m_table->count.load(std::memory_order_relaxed);
    // The last place is kept for going on after a pause.
    if (count >= (speed > 0 ? clockCapacity : clockCapacity - 1))
        return false;
    const MonoTime now = monoNow();
    m_table->segments[count] = {now.count(), std::max(at(now), time).count(), speed};
    m_table->count.store(count + 1, std::memory_order_release);
    return true;
}

} // namespace joinery::engine
