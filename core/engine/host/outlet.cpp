// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/outlet.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>

namespace joinery::engine {

namespace {

/// The first records of bytes, as many as fit into one frame.
std::span<const std::byte> frameOf(std::span<const std::byte> bytes)
{
    std::span<const std::byte> rest = bytes;
    std::size_t size = 0;
    while (takeRecord(rest) && bytes.size() - rest.size() <= maxFrameBytes)
        size = bytes.size() - rest.size();
    // What is left is a filler alone, or no records at all: neither needs sending.
    return bytes.first(size);
}

} // namespace

void Outlet::send(std::span<const HostedProcess> processes)
{
    m_isBlocked = false;
    for (const HostedProcess &process : processes) {
        if (process.isKnown)
            sendRing(process.ref, process.seen);
    }
    const RingReader own = m_board->ringReader(hostSlot);
    sendRing(m_board->current(hostSlot), own.head());
}

void Outlet::sendRing(SlotRef slot, std::uint64_t until)
{
    RingReader ring = m_board->ringReader(slot.index);
    while (!m_isBlocked && ring.tail() < until) {
        const std::uint64_t position = ring.tail();
        auto bytes = ring.from(position);
        bytes = bytes.first(std::min<std::size_t>(bytes.size(), until - position));
        const auto frame = frameOf(bytes);
        if (m_isBroken || frame.empty()) {
            ring.release(position + bytes.size());
            if (bytes.empty())
                return;
            continue;
        }
        const FrameHeader header{
            .kind = FrameKind::Records,
            .slot = slot.index,
            .generation = slot.generation,
            .position = position};
        if (sendFrame(header, frame))
            ring.release(position + frame.size());
    }
}

bool Outlet::sendFrame(const FrameHeader &header, std::span<const std::byte> bytes)
{
    FrameHeader copy = header;
    iovec parts[2] = {{&copy, sizeof copy}, {const_cast<std::byte *>(bytes.data()), bytes.size()}};
    msghdr message{};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    while (true) {
        if (::sendmsg(m_socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL) >= 0)
            return true;
        if (errno == EINTR)
            continue;
        if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS)
            m_isBlocked = true;
        else
            m_isBroken = true;
        return false;
    }
}

bool Outlet::isEmpty(std::span<const HostedProcess> processes) const
{
    const auto isSent = [this](SlotRef ref) {
        const RingReader ring = m_board->ringReader(ref.index);
        return ring.tail() == ring.head();
    };
    return isSent({hostSlot, 0})
        && std::all_of(processes.begin(), processes.end(), [&](const HostedProcess &process) {
               return !process.isKnown || isSent(process.ref);
           });
}

bool Outlet::sendWord(FrameKind kind, std::uint64_t position)
{
    m_isBlocked = false;
    return m_isBroken || sendFrame({.kind = kind, .position = position}, {}) || m_isBroken;
}

bool Outlet::sendOver(trace::RunEnd end)
{
    m_isBlocked = false;
    return m_isBroken || sendFrame({.kind = FrameKind::Over, .end = end}, {}) || m_isBroken;
}

} // namespace joinery::engine
