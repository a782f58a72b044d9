// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "base/systemerror.h"
#include "base/uniquefd.h"
#include "engine/board/board.h"
#include "engine/host/holdkeeper.h"
#include "engine/host/hostrecorder.h"
#include "engine/host/killswitch.h"
#include "engine/host/limitwatch.h"
#include "engine/host/messages.h"
#include "engine/host/outlet.h"
#include "engine/host/pacer.h"
#include "engine/host/processtable.h"
#include "engine/host/signaller.h"
#include "engine/host/turnkeeper.h"
#include "trace/run.h"

#include <array>
#include <optional>

namespace joinery::engine {

/// One run, from main's fork until nothing of it is left: one loop over one epoll. Keeps nothing
/// per event, so that it stays small however long a run gets.
class Host {
public:
    struct Descriptors {
        UniqueFd control;
        UniqueFd scenario;
        UniqueFd epoll;
        UniqueFd bell;
    };
    Host(Board board, Descriptors descriptors, KillSwitch killSwitch);
    Host(const Host &) = delete; // its parts know each other
    Host &operator=(const Host &) = delete;

    /// Returns when everything is over and told, or the session is gone and everything is over.
    Status<SystemError> run();

private:
    Status<SystemError> startMain();
    void loop();
    /// Sleeps until something happens; the slots whose processes have ended, in order.
    std::span<const int> wait();
    bool hasWork();
    int timeout() const;
    void watchControl();

    void meetNewProcesses();
    void readOrders();
    void obey(const Order &order);
    void lookAtRecords();
    void lookAt(HostedProcess &process);
    void lookAt(const HostedProcess &writer, const RecordView &record);
    void noteEnd(int slot);
    void tendHolds();
    void tendTurns();
    void tellOfRest();
    void checkTimes();

    void end(trace::RunEnd how);
    void end(const ProcessPath &process, int pid, const trace::LimitReached &limit);
    void killAll() const;

    Board m_board;
    Descriptors m_descriptors;
    KillSwitch m_killSwitch;
    HostRecorder m_recorder;
    ProcessTable m_table;
    Outlet m_outlet;
    HoldKeeper m_holds;
    LimitWatch m_limits;
    Pacer m_pacer;
    Signaller m_signaller;
    TurnKeeper m_turns;
    pid_t m_group = 0;
    std::optional<trace::RunEnd> m_end; ///< the run is being taken down
    std::array<int, slotCount> m_ended{};
    std::uint32_t m_controlEvents = 0;
};

} // namespace joinery::engine
