// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/pacer.h"

#include "engine/host/procstat.h"

#include <signal.h>

#include <atomic>
#include <ctime>
#include <utility>

namespace joinery::engine {

Pacer::Pacer(Board &board, ProcessTable &table)
    : m_board(&board), m_table(&table), m_speed(board.header().initialSpeed)
{
}

void Pacer::begin()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    constexpr std::int64_t second = 1'000'000'000;
    if (m_board->header().epochNanoseconds == 0)
        m_board->header().epochNanoseconds = now.tv_sec * second + now.tv_nsec;
    m_board->clock().setSpeed(m_speed);
}

void Pacer::pause()
{
    if (m_isPaused || !m_board->clock().setSpeed(0))
        return;
    m_isPaused = true;
    for (HostedProcess &process : m_table->all()) {
        if (process.isLive())
            halt(process);
    }
}

void Pacer::meet(std::span<HostedProcess *const> newcomers)
{
    const bool missedNudge = std::exchange(m_hasNudged, false);
    for (HostedProcess *const process : newcomers) {
        if (!process->isLive())
            continue;
        if (m_isPaused)
            halt(*process);
        else if (missedNudge)
            process->send(SIGURG);
    }
}

void Pacer::halt(HostedProcess &process)
{
    // One that the program has stopped stays stopped after Resume.
    const bool isStopping = process.expected == HostedProcess::Expected::Stop;
    if (!process.isStopped && !isStopping && !process.isPaused)
        process.isPaused = process.send(SIGSTOP);
}

void Pacer::resume()
{
    if (!m_isPaused || !m_board->clock().setSpeed(m_speed))
        return;
    m_isPaused = false;
    for (HostedProcess &process : m_table->all()) {
        if (process.isLive() && process.isPaused)
            process.send(SIGCONT);
        process.isPaused = false;
    }
    nudgeAll();
}

void Pacer::setSpeed(double speed)
{
    if (!(speed > 0) || speed == m_speed)
        return;
    m_speed = speed;
    if (m_isPaused)
        return;
    m_board->clock().setSpeed(speed);
    nudgeAll();
}

void Pacer::setStepping(bool isOn)
{
    m_board->header().stepping.store(isOn ? 1 : 0, std::memory_order_release);
    nudgeAll();
}

void Pacer::step(const ProcessPath &path)
{
    const HostedProcess *const process = m_table->findLive(path);
    if (!process)
        return;
    m_board->endRest(process->ref.index, RestKind::AtGate);
    m_board->slot(process->ref.index).stepGranted.store(1, std::memory_order_release);
    process->send(SIGURG);
}

void Pacer::nudgeAll()
{
    // Who appears on the board before this fence is met later, and nudged then; who appears after
    // it sees what was changed (Board::settle has the other fence).
    std::atomic_thread_fence(std::memory_order_seq_cst);
    m_hasNudged = true;
    for (const HostedProcess &process : m_table->all()) {
        if (process.isLive())
            process.send(SIGURG);
    }
}

} // namespace joinery::engine
