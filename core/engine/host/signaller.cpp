// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/signaller.h"

#include <signal.h>

namespace joinery::engine {

namespace {

using Expected = HostedProcess::Expected;

/// A signal may be ignored or handled, so the change may never come.
constexpr std::chrono::seconds longestExpectation{2};

Expected effectOf(int signal)
{
    switch (signal) {
    case SIGSTOP:
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
        return Expected::Stop;
    case SIGCONT:
        return Expected::Continue;
    default:
        return Expected::Nothing;
    }
}

} // namespace

void Signaller::expect(const ProcessPath &target, int signal)
{
    HostedProcess *const process = m_table->findLive(target);
    const Expected effect = effectOf(signal);
    if (!process || effect == Expected::Nothing)
        return;
    process->expected = effect;
    process->expectedUntil = monoNow() + longestExpectation;
}

void Signaller::sendByHand(const ProcessPath &path, int signal, Clock clock)
{
    HostedProcess *const process = m_table->findLive(path);
    if (!process || signal <= 0 || signal >= NSIG)
        return;
    m_recorder->record(
        path, process->pid, trace::SignalSent{path, signal, trace::SignalCause::ByHand});
    const Expected effect = effectOf(signal);
    expect(path, signal);
    // In a pause everything is stopped: whose stop it is decides what Resume does.
    if (clock == Clock::Paused && effect == Expected::Continue)
        process->isPaused = true;
    else if (clock == Clock::Paused && effect == Expected::Stop)
        process->isPaused = false;
    else
        process->send(signal);
}

void Signaller::interrupt()
{
    for (const HostedProcess &process : m_table->all()) {
        if (!process.isLive())
            continue;
        m_recorder->record(
            process.path, process.pid,
            trace::SignalSent{process.path, SIGINT, trace::SignalCause::ByHand});
    }
    for (const HostedProcess &process : m_table->all()) {
        if (process.isLive())
            process.send(SIGINT);
    }
}

bool Signaller::isExpecting() const
{
    const auto all = m_table->all();
    return std::any_of(all.begin(), all.end(), [](const HostedProcess &process) {
        return process.isLive() && process.expected != Expected::Nothing;
    });
}

void Signaller::look(Board &board)
{
    for (HostedProcess &process : m_table->all()) {
        if (!process.isLive() || process.expected == Expected::Nothing)
            continue;
        const auto stat = process.stat.read();
        if (!stat || stat->isZombie())
            continue; // its pidfd will tell
        const bool wantsStop = process.expected == Expected::Stop;
        if (stat->isStopped() == wantsStop && process.isStopped != wantsStop)
            setStopped(board, process, wantsStop);
        if (process.isStopped == wantsStop || monoNow() > process.expectedUntil)
            process.expected = Expected::Nothing;
    }
}

void Signaller::setStopped(Board &board, HostedProcess &process, bool isStopped)
{
    process.isStopped = isStopped;
    board.slot(process.ref.index).stopped.store(isStopped ? 1 : 0, std::memory_order_release);
    if (isStopped)
        m_recorder->record(process.path, process.pid, trace::Stopped{});
    else
        m_recorder->record(process.path, process.pid, trace::Continued{});
}

} // namespace joinery::engine
