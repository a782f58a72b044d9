// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/layout.h"
#include "engine/board/record.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace joinery::engine {

/// The one writer of a ring: room, fill, commit. Nothing is visible before commit(), which is one
/// store, so a record is whole or absent wherever the writer dies. No allocation, no syscall.
class RingWriter {
public:
    /// memory: its size is a power of two.
    RingWriter(RingEnds &ends, std::span<std::byte> memory);

    /// size bytes in one piece (a multiple of 8, at most a quarter of the ring), 8-aligned; nullptr
    /// while there is no room.
    std::byte *room(std::uint32_t size);
    /// Shows the reader what was filled into the last room().
    void commit()
    {
        m_head = m_next;
        m_ends->head.store(m_head, std::memory_order_release);
    }
    /// Sleeps until the reader has made room, at most 50 ms; returns early on a signal.
    void waitForRoom();

private:
    bool fits(std::uint64_t end);

    RingEnds *m_ends;
    std::span<std::byte> m_memory;
    std::uint64_t m_head;
    std::uint64_t m_next; ///< the head after commit()
    std::uint64_t m_tail; ///< as last seen: looked at again only when the ring seems full
};

inline bool RingWriter::fits(std::uint64_t end)
{
    if (end - m_tail <= m_memory.size())
        return true;
    m_tail = m_ends->tail.load(std::memory_order_acquire);
    return end - m_tail <= m_memory.size();
}

inline std::byte *RingWriter::room(std::uint32_t size)
{
    const std::uint64_t offset = m_head & (m_memory.size() - 1);
    const std::uint64_t untilWrap = m_memory.size() - offset;
    const std::uint64_t skipped = size > untilWrap ? untilWrap : 0;
    if (!fits(m_head + skipped + size))
        return nullptr;
    if (skipped > 0) {
        const RecordHeader filler{.size = static_cast<std::uint32_t>(skipped), .kind = fillerKind};
        std::memcpy(&m_memory[offset], &filler, fillerSize);
    }
    m_next = m_head + skipped + size;
    return &m_memory[(m_head + skipped) & (m_memory.size() - 1)];
}

/// The reader's side. Robust against a writer that died anywhere; two may look, one releases.
class RingReader {
public:
    RingReader(RingEnds &ends, std::span<const std::byte> memory) : m_ends(&ends), m_memory(memory)
    {
    }

    std::uint64_t head() const { return m_ends->head.load(std::memory_order_acquire); }
    std::uint64_t tail() const { return m_ends->tail.load(std::memory_order_acquire); }
    /// The committed bytes from position on that lie in one piece: whole records. Empty: nothing
    /// new.
    std::span<const std::byte> from(std::uint64_t position) const;
    /// Everything before position may be overwritten; wakes a writer that waits for room.
    void release(std::uint64_t position);

private:
    RingEnds *m_ends;
    std::span<const std::byte> m_memory;
};

} // namespace joinery::engine
