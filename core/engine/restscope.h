// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"

namespace joinery::engine {

/// Announces a rest of this process for as long as it lives.
class RestScope {
public:
    RestScope(Board &board, SlotRef slot, const Rest &rest) : m_word(&board.slot(slot.index).rest)
    {
        m_word->store(rest.packed(), std::memory_order_release);
        board.ring();
    }
    ~RestScope() { m_word->store(Rest{}.packed(), std::memory_order_release); }
    RestScope(const RestScope &) = delete;
    RestScope &operator=(const RestScope &) = delete;

private:
    std::atomic<std::uint64_t> *m_word;
};

} // namespace joinery::engine
