// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/board/board.h"
#include "engine/worker.h"

#include <functional>
#include <string>
#include <vector>

/// A run without a host: the program that makes it plays the host's part.
class TestRun {
public:
    TestRun();

    joinery::engine::Board &board() { return m_board; }
    joinery::engine::BoardHeader &header() { return m_board.header(); }
    joinery::engine::Slot &slotOf(const std::string &path);
    joinery::engine::Slot &mainsSlot() { return m_board.slot(m_main.index); }
    joinery::engine::SlotRef mainsPlace() const { return m_main; }

    /// Forks main, which does body and ends.
    void start(const std::function<void(joinery::engine::Worker &)> &body);
    pid_t mainsPid() const { return m_pid; }
    void nudge() const;
    void waitForRest(joinery::engine::RestKind kind);
    void waitForEnd() const;

    /// What stands in the ring of a path: "Output 5:1", "2 Started 5:1" about another process.
    std::vector<std::string> recordsOf(const std::string &path);
    void sayRecordsOf(const std::string &path);

private:
    joinery::engine::Board m_board;
    joinery::engine::SlotRef m_main;
    pid_t m_pid = 0;
};

/// A child as the interpreter makes one.
class TestChild : public joinery::Process {
public:
    TestChild(joinery::engine::Worker &worker, std::function<void()> body, std::string name = {});

    /// As start(), with its place on the board.
    bool startInPlace();
    void run() override;

private:
    joinery::engine::Worker *m_worker;
    std::function<void()> m_body;
    joinery::engine::Runtime::ChildPlace m_place;
};

void say(std::string_view line);

/// Comes back when the condition holds; the test's time limit ends one that never does.
template <class Condition>
void waitUntil(Condition holds)
{
    while (!holds()) {
        const timespec moment{.tv_sec = 0, .tv_nsec = 200'000};
        ::nanosleep(&moment, nullptr);
    }
}
