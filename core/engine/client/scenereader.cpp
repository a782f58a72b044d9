// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/client/scenereader.h"

namespace joinery::engine {

namespace {

using State = SceneProcess::State;

StepKind nextStep(const Rest &rest)
{
    switch (rest.kind) {
    case RestKind::Sleeping:
        return StepKind::WakeUp;
    case RestKind::Waiting:
        return StepKind::LeaveJoin;
    case RestKind::TimedWait:
        return StepKind::LeaveTimedJoin;
    case RestKind::AtGate:
    case RestKind::Held:
    case RestKind::Running:
    case RestKind::Settling:
        break;
    }
    return rest.next;
}

State stateOf(const Board &board, const Slot &slot, const Rest &rest)
{
    if (slot.stopped.load() != 0)
        return State::Stopped;
    if (rest.kind == RestKind::Running)
        return State::Computes;
    const bool mustWait =
        rest.kind == RestKind::Waiting && !(rest.awaited && board.hasEnded(*rest.awaited));
    return mustWait ? State::Waits : State::CanGo;
}

} // namespace

Scene readScene(const Board &board)
{
    Scene scene;
    for (int index = mainSlot; index < slotCount; ++index) {
        const Slot &slot = board.slot(index);
        const auto generation = slot.generation.load(std::memory_order_acquire);
        const bool isLive =
            slot.state.load(std::memory_order_acquire) == SlotState::Live && slot.dead.load() == 0;
        const auto path = isLive ? ProcessPath::parse(slot.path.view()) : std::nullopt;
        if (!path)
            continue;
        const Rest rest = Rest::unpacked(slot.rest.load(std::memory_order_acquire));
        SceneProcess process{
            .path = *path,
            .daemon = slot.daemon != 0,
            .line = slot.line.load(),
            .next = nextStep(rest),
            .target = {},
            .state = stateOf(board, slot, rest)};
        if (rest.kind != RestKind::Running)
            process.target = ProcessPath::parse(slot.target.view());
        // The host may free a slot meanwhile, which reads as a live one that computes.
        if (slot.generation.load(std::memory_order_acquire) == generation)
            scene.processes.push_back(process);
    }
    std::ranges::sort(scene.processes, {}, &SceneProcess::path);
    return scene;
}

} // namespace joinery::engine
