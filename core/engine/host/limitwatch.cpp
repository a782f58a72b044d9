// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/limitwatch.h"

#include "engine/board/codec.h"
#include "engine/board/recorder.h"

namespace joinery::engine {

using trace::Limit;
using trace::LimitReached;

bool LimitWatch::isToldByProcess(const RecordHeader &header)
{
    return header.kind == kindOf<LimitReached>;
}

std::optional<LimitReached> LimitWatch::count(const RecordView &record)
{
    if (isToldByProcess(record.header)) {
        const auto payload = decode(record.header.kind, record.body);
        const auto *const told = payload ? std::get_if<LimitReached>(&*payload) : nullptr;
        // The others are exceptions in the program: it may go on.
        if (told && (told->limit == Limit::LiveProcesses || told->limit == Limit::Starts))
            return *told;
        return std::nullopt;
    }
    if (record.header.kind == kindOf<trace::Output>)
        m_outputBytes += static_cast<std::int64_t>(outputSize(record.body));
    if (m_outputBytes > m_header->outputLimit)
        return LimitReached{Limit::Output, m_header->outputLimit};
    if (++m_events > m_header->eventLimit)
        return LimitReached{Limit::Events, m_header->eventLimit};
    return std::nullopt;
}

bool LimitWatch::isWallTimeOver() const
{
    return m_clock.realTimeRunning().count() >= m_header->wallLimit;
}

LimitReached LimitWatch::wallTime() const
{
    const std::chrono::nanoseconds limit(m_header->wallLimit);
    return {Limit::WallTime, std::chrono::duration_cast<std::chrono::seconds>(limit).count()};
}

LimitReached LimitWatch::steps() const
{
    return {Limit::Steps, m_header->stepLimit};
}

bool LimitWatch::isStopAfterOver() const
{
    return m_header->stopAfter > 0 && m_clock.now().count() >= m_header->stopAfter;
}

std::optional<std::chrono::nanoseconds> LimitWatch::timeLeft() const
{
    if (m_clock.speed() <= 0)
        return std::nullopt;
    std::chrono::nanoseconds left(m_header->wallLimit - m_clock.realTimeRunning().count());
    if (m_header->stopAfter > 0)
        left = std::min(
            left, m_clock.realTimeUntil(trace::RunTime(m_header->stopAfter)).value_or(left));
    return std::max(left, std::chrono::nanoseconds::zero());
}

} // namespace joinery::engine
