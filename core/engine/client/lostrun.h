// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/client/eventdecoder.h"
#include "engine/client/stampedevent.h"

#include <span>
#include <vector>

namespace joinery::engine {

/// A run whose host has died: the kernel kills its processes, and everything that they and the
/// host have recorded is still on the board.
class LostRun {
public:
    explicit LostRun(Board &board) : m_board(&board) { }

    /// No process of the run lives any more. Does not wait.
    bool isGone() const;
    /// What the host did not send, and the ends that it did not live to tell. known: the events
    /// that arrived while it lived.
    std::vector<StampedEvent> recover(EventDecoder &decoder, std::span<const StampedEvent> known);

private:
    void drain(EventDecoder &decoder, std::vector<StampedEvent> &events) const;
    StampedEvent endOf(int slot) const;

    Board *m_board;
};

} // namespace joinery::engine
