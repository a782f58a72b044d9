// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/uniquefd.h"

#include <array>
#include <csignal>

namespace joinery::app::cli {

/// What the signals since the last look ask for; the later, the stronger.
enum class Demand {
    Nothing,
    Interrupt, ///< the first Ctrl+C: it is the program's, as in a terminal
    Stop, ///< the second, or SIGTERM or SIGHUP, which nobody typed at the program
};

/// SIGINT, SIGTERM and SIGHUP as a readable file descriptor, while it lives. One object a process.
/// (Not a signalfd: blocked signals would be inherited by everything that is started meanwhile.)
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    int fd() const { return m_readEnd.get(); }
    /// Waits until there is something to read from other, or a signal has come.
    void waitBeside(int other) const;
    /// The strongest that came since the last call.
    Demand take();

private:
    struct Watched {
        int signal = 0;
        struct sigaction before = {};
    };
    void watch(Watched &watched);

    UniqueFd m_readEnd;
    UniqueFd m_writeEnd;
    std::array<Watched, 3> m_watched{{{SIGINT}, {SIGTERM}, {SIGHUP}}};
    bool m_wasInterrupted = false;
};

} // namespace joinery::app::cli
