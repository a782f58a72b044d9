// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/host/hostedprocess.h"
#include "engine/host/messages.h"

#include <span>

namespace joinery::engine {

/// Hands records on to the session. It keeps nothing: a ring's bytes are sent from where they lie,
/// and may be overwritten once the socket has them. If the session does not read, rings fill and
/// writers wait; if the host dies, the session finds on the board what was not sent.
class Outlet {
public:
    Outlet(Board &board, int socket) : m_board(&board), m_socket(socket) { }

    /// Sends what has been looked at, as far as the socket takes it.
    void send(std::span<const HostedProcess> processes);
    /// The socket is full: wait until it is writable.
    bool isBlocked() const { return m_isBlocked; }
    /// The session is gone: from now on everything is thrown away.
    bool isBroken() const { return m_isBroken; }
    void breakOff() { m_isBroken = true; }
    bool isEmpty(std::span<const HostedProcess> processes) const;
    /// A frame without records. false: not yet, the socket is full.
    bool sendWord(FrameKind kind, std::uint64_t position);
    /// The last frame. false: not yet, the socket is full.
    bool sendOver(trace::RunEnd end);

private:
    /// From the ring's tail up to until.
    void sendRing(SlotRef slot, std::uint64_t until);
    bool sendFrame(const FrameHeader &header, std::span<const std::byte> bytes);

    Board *m_board;
    int m_socket;
    bool m_isBlocked = false;
    bool m_isBroken = false;
};

} // namespace joinery::engine
