// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/uniquefd.h"

#include <csignal>

namespace joinery::app::cli {

/// SIGINT and SIGTERM as a readable file descriptor, while it lives. One object a process. (Not a
/// signalfd: blocked signals would be inherited by everything that is started meanwhile.)
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    int fd() const { return m_readEnd.get(); }
    /// How many have come since the last call.
    int take();

private:
    UniqueFd m_readEnd;
    UniqueFd m_writeEnd;
    struct sigaction m_oldInterrupt = {};
    struct sigaction m_oldTerminate = {};
};

} // namespace joinery::app::cli
