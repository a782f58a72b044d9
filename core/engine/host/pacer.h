// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/host/processtable.h"

#include <span>

namespace joinery::engine {

/// Pause, speed and step: what the user does to the time of a run. Every change is on the board
/// first, then each process is nudged (SIGURG), so that one that waits looks again.
class Pacer {
public:
    Pacer(Board &board, ProcessTable &table);

    /// The run clock goes on from 0. Called once, right before main is forked.
    void begin();
    void pause();
    void resume();
    void setSpeed(double speed);
    void setStepping(bool isOn);
    void step(const ProcessPath &path);
    /// They have appeared: in a pause they halt, and a nudge of late has not reached them.
    void meet(std::span<HostedProcess *const> newcomers);

    bool isPaused() const { return m_isPaused; }
    void nudgeAll();

private:
    void halt(HostedProcess &process);

    Board *m_board;
    ProcessTable *m_table;
    double m_speed;
    bool m_isPaused = false;
    bool m_hasNudged = false; ///< since newcomers were met
};

} // namespace joinery::engine
