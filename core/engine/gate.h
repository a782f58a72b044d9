// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "engine/board/board.h"
#include "engine/board/recorder.h"
#include "engine/runtime.h"
#include "engine/step.h"

namespace joinery::engine {

/// Where a process halts before a visible statement: while a hold names this execution of the
/// line, and in step mode and under a scheduler until a step is granted. The host changes the
/// board's words and nudges.
class Gate {
public:
    explicit Gate(Board &board) : m_board(&board) { }

    /// The statement before which a process comes to its gate.
    struct Visit {
        int line = 0;
        int execution = 0;
        Step step;
    };
    /// Of the process that records with recorder. Interrupted: a signal is in the mailbox; the
    /// next call goes on with the same wait.
    Runtime::Pass pass(Recorder &recorder, const ProcessPath &self, const Visit &visit);
    /// Under a scheduler: announces rest, which is about target if it is about anybody, and halts
    /// until it may go on.
    Runtime::Pass waitForTurn(SlotRef slot, const Rest &rest, const ProcessPath *target = nullptr);
    /// In a forked child: what its parent waits for is not its own.
    void forget() { m_heldBy = nullptr; }

private:
    Runtime::Pass waitForRelease(Recorder &recorder, const HoldRule &rule);
    Runtime::Pass waitForStep(SlotRef slot, const Step &step);
    std::string_view targetOf(const Step &step) const;

    Board *m_board;
    /// Held has been recorded for it, Released not yet.
    const HoldRule *m_heldBy = nullptr;
};

} // namespace joinery::engine
