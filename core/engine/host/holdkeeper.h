// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/board/record.h"
#include "engine/host/hostedprocess.h"

#include <optional>
#include <span>
#include <vector>

namespace joinery::engine {

/// Releases holds: when what they wait for has passed, or cannot come because everything else is
/// at rest. The held process itself waits in its gate.
class HoldKeeper {
public:
    explicit HoldKeeper(Board &board);

    /// A record of writer has been looked at.
    void look(const HostedProcess &writer, const RecordView &record);
    void ended(const HostedProcess &process);
    /// Some hold's process waits at it.
    bool isHolding() const;
    /// Releases a hold in vain if everything has been at rest, unchanged, since the last call that
    /// said so, and sleeps. Call it again after restPeriod while isHolding().
    void releaseInVain(std::span<const HostedProcess> processes);
    /// Between two looks that must agree.
    static constexpr std::chrono::milliseconds restPeriod{4};
    /// A hold has been released since the last call: nudge.
    bool takeReleased();

private:
    struct Watch {
        HoldRule *rule = nullptr;
        bool isHolding = false; ///< only while it is active
        bool isReached = false; ///< until's statement has begun
    };
    struct Rested {
        std::uint64_t word = 0;
        std::uint64_t head = 0;
        SlotRef ref;
        bool operator==(const Rested &) const = default;
    };
    using Scene = std::vector<Rested>;

    void release(Watch &watch, HoldState how);
    std::optional<Scene> sceneAtRest(std::span<const HostedProcess> processes) const;
    bool isAtRest(const HostedProcess &process) const;
    static bool isAsleep(const HostedProcess &process);
    bool isHolding(const HostedProcess &process) const;

    Board *m_board;
    std::vector<Watch> m_watches;
    std::optional<Scene> m_lastScene;
    MonoTime m_lastSceneAt{};
    bool m_hasReleased = false;
};

} // namespace joinery::engine
