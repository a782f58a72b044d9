// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/board/ring.h"

#include "engine/board/futex.h"

namespace joinery::engine {

RingWriter::RingWriter(RingEnds &ends, std::span<std::byte> memory)
    : m_ends(&ends),
      m_memory(memory),
      m_head(ends.head.load(std::memory_order_relaxed)),
      m_next(m_head),
      m_tail(ends.tail.load(std::memory_order_acquire))
{
}

void RingWriter::waitForRoom()
{
    const auto seen = m_ends->roomMade.load(std::memory_order_acquire);
    m_ends->writerWaits.store(1, std::memory_order_seq_cst);
    // The reader may have made room before it could see the flag: then do not sleep.
    if (m_ends->tail.load(std::memory_order_seq_cst) == m_tail) {
        constexpr timespec most{0, 50'000'000};
        futexWait(m_ends->roomMade, seen, most);
    }
    m_ends->writerWaits.store(0, std::memory_order_relaxed);
}

std::span<const std::byte> RingReader::from(std::uint64_t position) const
{
    const std::uint64_t available = head() - position;
    // A writer that scribbled over its ends can make no reader read outside the ring.
    if (available == 0 || available > m_memory.size())
        return {};
    const std::uint64_t offset = position & (m_memory.size() - 1);
    return m_memory.subspan(offset, std::min(available, m_memory.size() - offset));
}

void RingReader::release(std::uint64_t position)
{
    m_ends->tail.store(position, std::memory_order_seq_cst);
    if (m_ends->writerWaits.load(std::memory_order_seq_cst) == 0)
        return;
    m_ends->roomMade.fetch_add(1, std::memory_order_release);
    futexWake(m_ends->roomMade);
}

} // namespace joinery::engine
