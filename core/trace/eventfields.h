// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/event.h"
#include "trace/pathcache.h"

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace joinery::trace {

/// One line of a run file, taken apart into the fields that we know. Views are good until the next
/// parse.
class EventFields {
public:
    enum class Key : std::uint8_t {
        // Numbers
        Seq,
        T,
        Pid,
        Line,
        Execution,
        Ticket,
        Duration,
        Timeout,
        Parent,
        Signal,
        ExitCode,
        UntilLine,
        UntilExecution,
        Value,
        // Booleans
        Daemon,
        Implicit,
        Ended,
        InVain,
        // Texts
        Process,
        By,
        Name,
        Event,
        Stream,
        Text,
        Target,
        Outcome,
        Question,
        Answer,
        Handler,
        Cause,
        Until,
        Limit,
    };
    static constexpr std::size_t keyCount = 32;

    /// False: it is no JSON object, has a field twice, or a field of another type.
    bool read(simdjson::ondemand::document &document);

    bool has(Key key) const { return (m_seen & bit(key)) != 0; }
    /// 0 if it is not there.
    std::int64_t number(Key key) const { return has(key) ? m_numbers[index(key)] : 0; }
    /// nullopt unless it is there and within [from, to].
    std::optional<int> integer(Key key, int from, int to) const;
    bool boolean(Key key) const { return number(key) != 0; }
    std::string_view text(Key key) const;
    /// nullopt unless it is there and a path.
    std::optional<ProcessPath> path(Key key) const;

private:
    static constexpr std::size_t index(Key key) { return static_cast<std::size_t>(key); }
    static constexpr std::uint32_t bit(Key key) { return std::uint32_t{1} << index(key); }
    bool readField(Key key, simdjson::ondemand::value &value);

    std::uint32_t m_seen = 0;
    std::array<std::int64_t, keyCount> m_numbers;
    std::array<std::string_view, keyCount> m_texts;
    mutable PathCache m_paths;
};

/// Fills a fresh event with what the fields tell. False: one that it needs is missing or out of its
/// range. The kind must be known: an index of Payload.
bool fillEvent(const EventFields &fields, std::size_t kind, Event &event);

} // namespace joinery::trace
