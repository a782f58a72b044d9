// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/interrupts.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace joinery::app::cli {
namespace {

/// For the handler, which can reach nothing else.
int pipeEnd = -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void noteSignal(int)
{
    const int before = errno;
    const char byte = 1;
    // A full pipe already says enough.
    [[maybe_unused]] const auto written = ::write(pipeEnd, &byte, 1);
    errno = before;
}

} // namespace

Interrupts::Interrupts()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) < 0)
        return;
    m_readEnd = UniqueFd(ends[0]);
    m_writeEnd = UniqueFd(ends[1]);
    pipeEnd = ends[1];
    struct sigaction action = {};
    action.sa_handler = &noteSignal;
    ::sigaction(SIGINT, &action, &m_oldInterrupt);
    ::sigaction(SIGTERM, &action, &m_oldTerminate);
}

Interrupts::~Interrupts()
{
    if (!m_readEnd)
        return;
    ::sigaction(SIGINT, &m_oldInterrupt, nullptr);
    ::sigaction(SIGTERM, &m_oldTerminate, nullptr);
    pipeEnd = -1;
}

int Interrupts::take()
{
    std::array<char, 64> bytes{};
    const ssize_t count = ::read(fd(), bytes.data(), bytes.size());
    return count > 0 ? static_cast<int>(count) : 0;
}

} // namespace joinery::app::cli
