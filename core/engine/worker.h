// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/board/recorder.h"
#include "engine/gate.h"
#include "engine/runtime.h"
#include "process/processobserver.h"

#include <string>
#include <vector>

namespace joinery::engine {

/// A process of the run, as its interpreter sees it: the Runtime, spoken over the board. It goes
/// through forks: after becomeChild() the same object speaks for the child.
///
/// It is also the process library's observer: it marks the slot of a child that is about to be
/// reaped, so that nobody signals a pid that means nobody or somebody else.
class Worker final : public Runtime, private ProcessObserver {
public:
    /// In main, whose slot the host has settled. board must live as long. Records Began.
    Worker(Board &board, SlotRef place);
    ~Worker() override;
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void enterLine(int line) override;
    Pass gate(const Step &step) override;

    void record(const trace::Payload &payload) override;
    void recordFor(const ProcessPath &process, int pid, const trace::Payload &payload) override;
    void write(trace::Stream stream, std::string_view bytes) override;

    trace::RunTime now() override;
    double epoch() const override;
    std::optional<std::uint64_t> randomSeed() const override;
    WaitResult
    wait(int fd, std::optional<trace::RunTime> deadline, const ProcessPath *awaited) override;

    Result<ChildPlace, trace::Limit>
    prepareChild(const ProcessPath &path, const std::string &name, bool daemon) override;
    void childStarted(ChildPlace place, const ProcessPath &path, int pid) override;
    void childFailed(ChildPlace place) override;
    void becomeChild(ChildPlace place, const ProcessPath &path) override;

    KillResult kill(pid_t pid, int signal) override;
    void settleSignals() override;
    void exiting(ExitStatus status) override;
    void limitMet(trace::Limit limit, std::int64_t value) override;

private:
    struct LiveChild {
        pid_t pid = 0;
        SlotRef slot;
    };

    void begin();
    Slot &slot() { return m_board->slot(m_recorder.slot().index); }
    int &executionsOf(int line);
    Rest restOf(bool timed, const ProcessPath *awaited) const;
    bool isScheduled() const { return m_board->header().scheduled != 0; }
    WaitResult waitOnce(int fd, std::optional<trace::RunTime> deadline) const;
    WaitResult
    waitForTurn(int fd, std::optional<trace::RunTime> deadline, const ProcessPath *awaited);
    void moveOwnTimeTo(trace::RunTime time);

    void reaping(const ChildFacts &child, ExitStatus status) override;
    void reaped(const ChildFacts &child, ExitStatus status) override;

    Board *m_board;
    Recorder m_recorder;
    Gate m_gate;
    ProcessPath m_path;
    trace::RunTime m_ownTime{}; ///< under a scheduler; a fork goes on with its parent's
    StepKind m_lastStep = StepKind::Other;
    int m_line = 0;
    std::vector<int> m_executions; ///< by line
    std::vector<LiveChild> m_children;
    trace::Started m_starting; ///< of the child that is being started
};

} // namespace joinery::engine
