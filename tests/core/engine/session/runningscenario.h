// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// A scenario that a test has started and looks at while it runs. (Session starts its engine by
/// posix_spawn, so a Qt Test program may.)
class RunningScenario {
public:
    explicit RunningScenario(
        const std::string &text, const joinery::engine::RunOptions &options = {});
    ~RunningScenario();

    joinery::engine::Session &session() { return *m_session; }
    /// Reads events until condition holds. false: it did not within half a minute, or the run was
    /// over before.
    bool waitUntil(const std::function<bool()> &condition);
    bool waitUntilOver();

    const std::vector<joinery::trace::Event> &events() const { return m_events; }
    /// How many events of a kind, of this process.
    template <class T>
    int count(const std::string &path) const
    {
        int found = 0;
        for (const auto &event : m_events)
            found += event.process.text() == path && event.as<T>() != nullptr;
        return found;
    }
    bool hasOutput(const std::string &text) const;
    bool isIn(const std::string &path, joinery::engine::ProcessNow::State state) const;
    /// Stops the host while main, at this line, waits for SIGUSR1, and sends it: of what main does
    /// next the host sees nothing before letHostGoOn(). false: main did not come there.
    bool goOnUnseen(int waitingLine);
    void letHostGoOn();

private:
    std::unique_ptr<joinery::engine::Session> m_session;
    std::vector<joinery::trace::Event> m_events;
};

/// Starts it and waits for its end.
joinery::trace::Run
runToEnd(const std::string &text, const joinery::engine::RunOptions &options = {});

joinery::ProcessPath path(const std::string &text);
/// All that was written, in the order of tickets.
std::string outputOf(const joinery::trace::Run &run);
/// Python's exit code as text; "-" if it has not ended.
std::string exitCodeOf(const joinery::trace::Run &run, const std::string &process);

template <class T>
std::vector<joinery::trace::Event> eventsOf(const joinery::trace::Run &run)
{
    std::vector<joinery::trace::Event> found;
    for (const auto &event : run.events) {
        if (event.as<T>())
            found.push_back(event);
    }
    return found;
}

/// Processes of this group that are there and no zombies.
int livingInGroup(int group);
/// Processes whose parent is the test, zombies too.
int childrenOfThisProcess();
