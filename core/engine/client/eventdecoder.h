// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/board/record.h"
#include "engine/client/stampedevent.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace joinery::engine {

/// Records of the rings, as they come in frames or lie on the board, made into events. Remembers
/// how far each ring has been read, so that what comes twice is taken once.
class EventDecoder {
public:
    explicit EventDecoder(RunClock clock) : m_clock(clock) { }

    /// Whole records of the ring of slot, from position on. Appends to events.
    void decode(
        SlotRef slot, std::uint64_t position, std::span<const std::byte> bytes,
        std::vector<StampedEvent> &events);
    /// Up to where the ring has been read: 0 for a life of the slot that is new.
    std::uint64_t position(SlotRef slot) const;

private:
    /// A ring in one life of its slot. Its first record, Began, says whose it is.
    struct Source {
        std::uint32_t generation = 0;
        std::uint64_t position = 0;
        ProcessPath path;
        /// An output's pieces so far.
        std::string text;
        RecordHeader textHeader;
    };

    std::optional<StampedEvent> toEvent(SlotRef slot, Source &source, const RecordView &record);
    static bool joinPieces(Source &source, RecordHeader &header, trace::Output &output);

    RunClock m_clock;
    std::array<Source, slotCount> m_sources;
};

} // namespace joinery::engine
