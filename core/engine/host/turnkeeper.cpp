// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/turnkeeper.h"

#include "trace/run.h"

#include <signal.h>

#include <algorithm>

namespace joinery::engine {

namespace {

using std::chrono::milliseconds;

/// Nobody tells when a signal has stopped a process, or when it was ignored.
constexpr milliseconds settlingPeriod{1};

Rest restOf(const Slot &slot)
{
    return Rest::unpacked(slot.rest.load(std::memory_order_acquire));
}

} // namespace

TurnKeeper::TurnKeeper(Board &board, ProcessTable &table)
    : m_board(&board), m_table(&table), m_lastStepAt(monoNow())
{
}

void TurnKeeper::signalled(const ProcessPath &target)
{
    if (HostedProcess *const process = m_table->findLive(target))
        process->isUnsettled = true;
    m_hasUnsettled = true;
    m_told = Scene::Moving;
}

void TurnKeeper::allSignalled()
{
    for (HostedProcess &process : m_table->all())
        process.isUnsettled = process.isLive();
    m_hasUnsettled = true;
    m_told = Scene::Moving;
}

void TurnKeeper::choose(const ProcessPath &path, int refusals)
{
    if (refusals == m_refusals)
        m_chosen.push_back(path);
}

/// What the last signal did has been done, or it never will: the process sleeps and no signal is
/// on its way to it. (One that it dies of makes it run, and then its pidfd tells.)
bool TurnKeeper::isSettled(HostedProcess &process) const
{
    if (!process.isUnsettled)
        return true;
    const auto stat = process.stat.read();
    if (!stat || stat->isZombie() || stat->isStopped() != process.isStopped)
        return false;
    const bool rests = stat->isStopped() || (stat->state == 'S' && !hasPendingSignals(process.pid));
    process.isUnsettled = !rests;
    if (rests)
        process.expected = HostedProcess::Expected::Nothing;
    return rests;
}

TurnKeeper::Scene TurnKeeper::look()
{
    if (m_table->hasUndiscovered())
        return Scene::Moving;
    m_hasUnsettled = false;
    Scene scene = Scene::AtRest;
    for (HostedProcess &process : m_table->all()) {
        if (!process.isLive())
            continue;
        if (m_board->ringReader(process.ref.index).head() != process.seen)
            return Scene::Moving;
        if (!isSettled(process)) {
            m_hasUnsettled = true;
            return Scene::Moving;
        }
        if (process.isStopped || restOf(m_board->slot(process.ref.index)).kind != RestKind::Running)
            continue;
        if (!takesTooLong(process))
            return Scene::Moving;
        scene = Scene::OnlyComputing;
    }
    return scene;
}

bool TurnKeeper::takesTooLong(const HostedProcess &process) const
{
    const auto waited = monoNow() - m_lastStepAt;
    if (waited < longestStep || waited > longestWait)
        return waited > longestWait;
    return processorTimeOf(process.pid) - process.computedBefore >= longestStep;
}

bool TurnKeeper::isDue()
{
    if (!isOn() || !m_table->hasLive() || (m_told == Scene::AtRest && m_chosen.empty()))
        return false;
    m_scene = look();
    return m_scene != Scene::Moving && (m_scene != m_told || !m_chosen.empty());
}

void TurnKeeper::tend()
{
    if (!isDue())
        return;
    if (HostedProcess *const sender = whoSettles()) {
        letGoOn(*sender);
        return;
    }
    m_isLimitReached = !m_chosen.empty() && m_steps >= stepLimit();
    if (m_isLimitReached)
        return;
    if (!m_chosen.empty()) {
        const ProcessPath next = m_chosen.front();
        m_chosen.pop_front();
        if (letPass(next))
            return;
        m_chosen.clear();
        ++m_refusals;
        m_news = News{m_steps, true};
    } else {
        m_news = News{m_steps, m_news && m_news->isRefusal};
    }
    m_told = m_scene;
    stopClock();
}

std::uint64_t TurnKeeper::stepLimit() const
{
    return static_cast<std::uint64_t>(m_board->header().stepLimit);
}

bool TurnKeeper::canGo(const HostedProcess &process) const
{
    const Rest rest = restOf(m_board->slot(process.ref.index));
    if (process.isStopped || rest.kind == RestKind::Running || rest.kind == RestKind::Held)
        return false;
    return rest.kind != RestKind::Waiting || (rest.awaited && m_board->hasEnded(*rest.awaited));
}

bool TurnKeeper::letPass(const ProcessPath &path)
{
    HostedProcess *const process = m_table->findLive(path);
    if (!process || !canGo(*process))
        return false;
    ++m_steps;
    m_told = Scene::Moving;
    m_news.reset();
    m_lastStepAt = monoNow();
    m_board->clock().jumpTo(trace::stepLength * m_steps, m_board->header().initialSpeed);
    letGoOn(*process);
    return true;
}

void TurnKeeper::letGoOn(HostedProcess &process)
{
    process.computedBefore = processorTimeOf(process.pid);
    Slot &slot = m_board->slot(process.ref.index);
    // It is about to go on: not at rest, though it has not run yet.
    slot.rest.store(Rest{}.packed(), std::memory_order_release);
    slot.stepGranted.store(1, std::memory_order_release);
    process.send(SIGURG);
}

/// Who has sent signals, and now goes on with its step: they have done their work.
HostedProcess *TurnKeeper::whoSettles() const
{
    const auto all = m_table->all();
    const auto it = std::ranges::find_if(all, [this](const HostedProcess &process) {
        return process.isLive()
            && restOf(m_board->slot(process.ref.index)).kind == RestKind::Settling;
    });
    return it == all.end() ? nullptr : &*it;
}

void TurnKeeper::stopClock()
{
    if (m_board->clock().speed() > 0)
        m_board->clock().setSpeed(0);
}

std::optional<milliseconds> TurnKeeper::patience() const
{
    if (!isOn() || m_told == Scene::AtRest)
        return std::nullopt;
    if (m_hasUnsettled)
        return settlingPeriod;
    if (m_told == Scene::OnlyComputing)
        return std::nullopt;
    const auto left = longestStep - (monoNow() - m_lastStepAt);
    return std::max(std::chrono::ceil<milliseconds>(left), settlingPeriod);
}

} // namespace joinery::engine
