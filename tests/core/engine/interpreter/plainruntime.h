// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/runtime.h"

#include <string>

/// A run without Joinery: real descriptors, the real clock, no board. What the interpreter does is
/// then what python3 does. With a file for events, each one is a line there: "PATH LINE NAME …".
class PlainRuntime final : public joinery::engine::Runtime {
public:
    /// events: empty for none.
    explicit PlainRuntime(const std::string &events);

    void enterLine(int line) override { m_line = line; }
    Pass gate(const joinery::engine::Step &step) override;
    void record(const joinery::trace::Payload &payload) override;
    void recordFor(
        const joinery::ProcessPath &process, int pid,
        const joinery::trace::Payload &payload) override;
    void write(joinery::trace::Stream stream, std::string_view bytes) override;
    joinery::trace::RunTime now() override;
    double epoch() const override { return m_epoch; }
    joinery::WaitResult wait(
        int fd, std::optional<joinery::trace::RunTime> deadline,
        const joinery::ProcessPath *awaited) override;

    joinery::Result<ChildPlace, joinery::trace::Limit>
    prepareChild(const joinery::ProcessPath &path, const std::string &name, bool daemon) override;
    void childStarted(ChildPlace place, const joinery::ProcessPath &path, int pid) override;
    void childFailed(ChildPlace place) override;
    void becomeChild(ChildPlace place, const joinery::ProcessPath &path) override;
    KillResult kill(pid_t pid, int signal) override;
    void exiting(joinery::ExitStatus status) override;
    void limitMet(joinery::trace::Limit limit, std::int64_t value) override;

private:
    void tell(const std::string &text);

    int m_line = 0;
    int m_eventsFd = -1;
    int m_starts = 0;
    joinery::ProcessPath m_path;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    double m_epoch;
};
