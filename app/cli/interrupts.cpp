// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/interrupts.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

namespace joinery::app::cli {
namespace {

/// For the handler, which can reach nothing else.
int pipeEnd = -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void noteSignal(int signal)
{
    const int before = errno;
    const char byte = static_cast<char>(signal);
    // A full pipe already says enough: so many Ctrl+C stop whatever there is.
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
    std::ranges::for_each(m_watched, [this](Watched &watched) { watch(watched); });
}

Interrupts::~Interrupts()
{
    if (!m_readEnd)
        return;
    for (const Watched &watched : m_watched)
        ::sigaction(watched.signal, &watched.before, nullptr);
    pipeEnd = -1;
}

void Interrupts::watch(Watched &watched)
{
    struct sigaction action = {};
    action.sa_handler = &noteSignal;
    ::sigaction(watched.signal, &action, &watched.before);
    // Under nohup a terminal that closes ends nothing.
    if (watched.signal == SIGHUP && watched.before.sa_handler == SIG_IGN)
        ::sigaction(SIGHUP, &watched.before, nullptr);
}

void Interrupts::waitBeside(int other) const
{
    std::array<pollfd, 2> waited{pollfd{other, POLLIN, 0}, pollfd{fd(), POLLIN, 0}};
    // An error is a signal, which the pipe tells: look again.
    ::poll(waited.data(), waited.size(), -1);
}

Demand Interrupts::take()
{
    std::array<char, 64> bytes{};
    const ssize_t count = ::read(fd(), bytes.data(), bytes.size());
    Demand strongest = Demand::Nothing;
    for (const char byte : std::span(bytes).first(std::max<ssize_t>(count, 0))) {
        const bool isFirst = byte == SIGINT && !m_wasInterrupted;
        strongest = std::max(strongest, isFirst ? Demand::Interrupt : Demand::Stop);
        m_wasInterrupted = true;
    }
    return strongest;
}

} // namespace joinery::app::cli
