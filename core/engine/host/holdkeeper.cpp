// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/host/holdkeeper.h"

#include "engine/board/codec.h"

#include <algorithm>
#include <array>

namespace joinery::engine {

namespace {

/// The record is the last of its statement; of the others the next record of the process tells.
bool completesStatement(const RecordHeader &header)
{
    constexpr std::array completing{kindOf<trace::Output>,        kindOf<trace::Started>,
                                    kindOf<trace::SleepEnd>,      kindOf<trace::JoinEnd>,
                                    kindOf<trace::AliveAsked>,    kindOf<trace::ParentAsked>,
                                    kindOf<trace::HandlerSet>,    kindOf<trace::SignalSent>,
                                    kindOf<trace::SignalHandled>, kindOf<trace::Finishing>};
    return (header.flags & RecordHasMore) == 0
        && std::ranges::find(completing, header.kind) != completing.end();
}

} // namespace

HoldKeeper::HoldKeeper(Board &board) : m_board(&board)
{
    const int count = std::min(board.header().holdCount, holdCapacity);
    for (int i = 0; i < count; ++i)
        m_watches.push_back({&board.header().holds[i]});
}

void HoldKeeper::look(const HostedProcess &writer, const RecordView &record)
{
    const RecordHeader &header = record.header;
    for (Watch &watch : m_watches) {
        const HoldRule &rule = *watch.rule;
        if (rule.state.load(std::memory_order_relaxed) != HoldState::Active)
            continue;
        const bool fromOutside = (header.flags & RecordFromOutside) != 0;
        const bool isHeld = fromOutside && header.kind == kindOf<trace::Held>;
        if (isHeld && rule.heldPath.view() == writer.path.text() && rule.heldLine == header.line) {
            const auto payload = decode(header.kind, record.body);
            const auto *const held = payload ? std::get_if<trace::Held>(&*payload) : nullptr;
            watch.isHolding = watch.isHolding
                || (held && held->until.text() == rule.untilPath.view()
                    && held->untilLine == rule.untilLine
                    && held->untilExecution == rule.untilExecution);
        }
        if (fromOutside || rule.untilPath.view() != writer.path.text())
            continue;
        const bool isThere =
            header.line == rule.untilLine && header.execution == rule.untilExecution;
        if ((isThere && completesStatement(header)) || (!isThere && watch.isReached))
            release(watch, HoldState::Released);
        watch.isReached = watch.isReached || isThere;
    }
}

void HoldKeeper::ended(const HostedProcess &process)
{
    for (Watch &watch : m_watches) {
        if (watch.rule->heldPath.view() == process.path.text())
            watch.isHolding = false;
        if (watch.rule->untilPath.view() == process.path.text())
            release(watch, watch.isReached ? HoldState::Released : HoldState::ReleasedInVain);
    }
}

void HoldKeeper::release(Watch &watch, HoldState how)
{
    if (watch.rule->state != HoldState::Active)
        return;
    const auto path = ProcessPath::parse(watch.rule->heldPath.view());
    const auto ref = watch.isHolding && path ? m_board->find(*path) : std::nullopt;
    if (ref)
        m_board->endRest(ref->index, RestKind::Held);
    watch.rule->state = how;
    watch.isHolding = false;
    m_hasReleased = true;
    m_lastScene.reset();
}

bool HoldKeeper::takeReleased()
{
    return std::exchange(m_hasReleased, false);
}

bool HoldKeeper::isHolding() const
{
    return std::ranges::any_of(m_watches, &Watch::isHolding);
}

bool HoldKeeper::isHolding(const HostedProcess &process) const
{
    return std::ranges::any_of(m_watches, [&](const Watch &watch) {
        return watch.isHolding && watch.rule->heldPath.view() == process.path.text();
    });
}

bool HoldKeeper::isAtRest(const HostedProcess &process) const
{
    if (process.isStopped)
        return true;
    const Slot &slot = m_board->slot(process.ref.index);
    const Rest rest = Rest::unpacked(slot.rest.load(std::memory_order_acquire));
    if (rest.kind == RestKind::Waiting)
        return !rest.awaited || !m_board->hasEnded(*rest.awaited);
    // At its gate it waits for the user, whose next step may bring what is waited for.
    return rest.kind == RestKind::Held && isHolding(process);
}

/// What it was woken for has been done: it sleeps, and no signal is on its way to it.
bool HoldKeeper::isAsleep(const HostedProcess &process)
{
    const auto stat = process.stat.read();
    return stat && (stat->isStopped() || (stat->state == 'S' && !hasPendingSignals(process.pid)));
}

std::optional<HoldKeeper::Scene>
HoldKeeper::sceneAtRest(std::span<const HostedProcess> processes) const
{
    Scene scene;
    for (const HostedProcess &process : processes) {
        if (!process.isLive())
            continue;
        const Slot &slot = m_board->slot(process.ref.index);
        const std::uint64_t head = m_board->ringReader(process.ref.index).head();
        if (!isAtRest(process) || head != process.seen)
            return std::nullopt;
        scene.push_back({slot.rest.load(std::memory_order_acquire), head, process.ref});
    }
    return scene;
}

void HoldKeeper::releaseInVain(std::span<const HostedProcess> processes)
{
    std::optional<Scene> scene = isHolding() ? sceneAtRest(processes) : std::nullopt;
    if (!scene || scene != m_lastScene) {
        m_lastScene = std::move(scene);
        m_lastSceneAt = monoNow();
        return;
    }
    if (monoNow() - m_lastSceneAt < restPeriod)
        return;
    const bool areAsleep = std::ranges::all_of(processes, [](const HostedProcess &process) {
        return !process.isLive() || isAsleep(process);
    });
    if (!areAsleep || sceneAtRest(processes) != m_lastScene)
        return;
    release(*std::ranges::find_if(m_watches, &Watch::isHolding), HoldState::ReleasedInVain);
}

} // namespace joinery::engine
