// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "engine/board/board.h"
#include "trace/event.h"

#include <optional>
#include <span>
#include <string_view>

namespace joinery::engine {

/// Writes the records of one process into its slot's ring. Nothing is dropped: while the ring is
/// full it waits, and records how long it did (WriterWaited). After fork the child makes its own.
/// No allocation and, unless the host sleeps or the ring is full, no syscall.
class Recorder {
public:
    Recorder(Board &board, SlotRef slot);

    SlotRef slot() const { return m_slot; }
    /// What following records carry; line 0: no line did it.
    void setPoint(int line, int execution);
    int line() const { return m_line; }

    /// The first record of a ring: it says whose the ring is.
    void began(const ProcessPath &self, int pid);
    /// About this process, stamped now.
    void record(const trace::Payload &payload);
    /// About another process; pid 0: it has none yet.
    void recordFor(const ProcessPath &process, int pid, const trace::Payload &payload);
    /// Held and Released: about this process but not of the program (Event::byHost), so with the
    /// line it stands before and execution 0.
    void recordFromOutside(const trace::Payload &payload);
    /// Takes a ticket and writes the bytes under it, in pieces if they are many.
    void output(trace::Stream stream, std::string_view bytes);

    /// What the host gives with a record about others.
    struct Outside {
        MonoTime stamp{};
        std::uint16_t flags = 0; ///< RecordFlag
        std::optional<std::uint32_t> number; ///< none: the next one
    };
    /// For the host, which never waits. false: the ring is full.
    bool tryRecord(
        const ProcessPath &process, int pid, const trace::Payload &payload, const Outside &how);

private:
    struct Draft;
    std::byte *roomFor(std::uint32_t size);
    void put(const Draft &draft, const trace::Payload &payload);
    /// Returns where the body begins.
    std::byte *
    putHeader(std::span<std::byte> record, const Draft &draft, std::uint16_t kind, MonoTime stamp);
    void outputPiece(
        trace::Stream stream, std::uint64_t ticket, std::string_view bytes, std::uint16_t flags);

    Board *m_board;
    SlotRef m_slot;
    RingWriter m_ring;
    int m_pid = 0;
    int m_line = 0;
    int m_execution = 0;
    std::uint32_t m_number = 0;
};

/// How many bytes of output such a record's body carries.
std::size_t outputSize(std::span<const std::byte> body);

} // namespace joinery::engine
