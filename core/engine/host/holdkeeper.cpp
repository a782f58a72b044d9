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
    HoldState active = HoldState::Active;
    if (!watch.rule->state.compare_exchange_strong(active, how))
        return;
    m_hasReleased = true;
    m_lastScene.reset();
    if (!watch.isHolding)
        return;
    watch.isHolding = false;
    // It is about to go on, so it is not at rest any more, though it has not run yet.
    const auto path = ProcessPath::parse(watch.rule->heldPath.view());
    if (const auto ref = path ? m_board->find(*path) : std::nullopt)
        m_board->slot(ref->index).rest.store(Rest{}.packed(), std::memory_order_release);
}

bool HoldKeeper::takeReleased()
{
    return std::exchange(m_hasReleased, false);
}

bool HoldKeeper::isHolding() const
{
    return std::any_of(m_watches.begin(), m_watches.end(), [](const Watch &watch) {
        return watch.isHolding && watch.rule->state == HoldState::Active;
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
    return rest.kind == RestKind::Held;
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

bool HoldKeeper::releaseInVain(std::span<const HostedProcess> processes)
{
    std::optional<Scene> scene = isHolding() ? sceneAtRest(processes) : std::nullopt;
    if (!scene || scene != m_lastScene) {
        m_lastScene = std::move(scene);
        m_lastSceneAt = monoNow();
        return false;
    }
    if (monoNow() - m_lastSceneAt < restPeriod)
        return false;
    for (Watch &watch : m_watches) {
        if (watch.isHolding && watch.rule->state == HoldState::Active) {
            release(watch, HoldState::ReleasedInVain);
            return true;
        }
    }
    return false;
}

} // namespace joinery::engine
