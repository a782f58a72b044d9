// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/host/processtable.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace joinery::engine {

/// Under a scheduler: lets one process pass at a time, and only while everything is at rest. The
/// run clock counts steps: it goes on by trace::stepLength with each, and stands still while nobody
/// passes.
class TurnKeeper {
public:
    TurnKeeper(Board &board, ProcessTable &table);

    bool isOn() const { return m_board->header().scheduled != 0; }
    /// Once everything is at rest, and after what was chosen before. refusals: how many the session
    /// had heard of; what it chose before it heard of the latest is forgotten.
    void choose(const ProcessPath &path, int refusals);
    /// A signal was sent to it: what that does must have been done before anybody is at rest.
    void signalled(const ProcessPath &target);
    void allSignalled();
    /// It is time to tend. (Processes that come to rest wake only a host that sleeps.)
    bool isDue();
    /// Lets the next one pass if it is time. Call it when records, ends and orders were looked at.
    void tend();
    /// Another step was chosen than the run may have: nobody passes any more.
    bool isLimitReached() const { return m_isLimitReached; }
    /// How long until it must be tended though nothing is heard; none: for ever.
    std::optional<std::chrono::milliseconds> patience() const;

    /// To be told to the session: everything is at rest and nobody is chosen.
    struct News {
        std::uint64_t steps = 0; ///< that were let pass until now
        bool isRefusal = false; ///< the next one that was chosen cannot go; what was chosen after
                                ///< it is forgotten
    };
    const std::optional<News> &news() const { return m_news; }
    void newsTold() { m_news.reset(); }

    /// A process that computes longer is not waited for any more.
    static constexpr std::chrono::milliseconds longestStep{1000};
    /// On a busy machine it has so long for that.
    static constexpr std::chrono::milliseconds longestWait{10000};

private:
    enum class Scene { Moving, AtRest, OnlyComputing };
    Scene look();
    bool isSettled(HostedProcess &process) const;
    bool takesTooLong(const HostedProcess &process) const;
    std::uint64_t stepLimit() const;
    bool canGo(const HostedProcess &process) const;
    HostedProcess *whoSettles() const;
    bool letPass(const ProcessPath &path);
    void letGoOn(HostedProcess &process);
    void stopClock();

    Board *m_board;
    ProcessTable *m_table;
    std::deque<ProcessPath> m_chosen;
    std::optional<News> m_news;
    std::uint64_t m_steps = 0;
    int m_refusals = 0;
    MonoTime m_lastStepAt{};
    Scene m_scene = Scene::Moving; ///< at the last look
    Scene m_told = Scene::Moving; ///< the session knows of this rest
    bool m_hasUnsettled = false;
    bool m_isLimitReached = false;
};

} // namespace joinery::engine
