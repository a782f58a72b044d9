// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/processpath.h"
#include "base/result.h"
#include "base/systemerror.h"
#include "engine/hold.h"
#include "engine/scene.h"
#include "language/diagnostic.h"
#include "trace/event.h"
#include "trace/run.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace joinery::engine {

struct Limits {
    int liveProcesses = 64;
    int starts = 2000;
    std::int64_t events = 2'000'000;
    std::int64_t outputBytes = 8'000'000;
    std::int64_t memoryBytes = 256'000'000; ///< a process; MemoryError
    int recursion = 500;
    std::chrono::seconds wallTime{600};
    int steps = 8000; ///< of a run by choice; no more than these, for each changes the run clock
};

enum class Stepping { Off, On };

/// Who decides which process goes on.
enum class Scheduling {
    ByMachine,
    ByChoice, ///< one visible step at a time, by Session::choose(); sleeps and timeouts are over
              ///< when they are chosen, and the run clock counts steps
};

struct RunOptions {
    double speed = 1.0; ///< > 0; run seconds a real second
    Stepping stepping =
        Stepping::Off; ///< On: every process halts before its first visible statement
    Scheduling scheduling = Scheduling::ByMachine;
    std::vector<ProcessPath> choices; ///< ByChoice: who goes first of all
    Limits limits;
    std::vector<Hold> holds;
    std::optional<std::chrono::nanoseconds> stopAfter; ///< run clock
    /// What time.time() begins with, since 1970; none: with what it is.
    std::optional<std::chrono::nanoseconds> epoch;
    std::string enginePath; ///< empty: joinery-engine beside this executable
};

struct Scenario {
    std::string name; ///< as shown in messages: join-order.py
    std::string text;
};

/// Why a run could not begin.
struct SessionError {
    enum class Kind {
        BadScenario, ///< diagnostics
        EngineMissing, ///< path
        KernelTooOld, ///< no pidfd: Linux 5.10 is needed
        System, ///< system
    };
    Kind kind = Kind::System;
    std::vector<language::Diagnostic> diagnostics;
    std::string path;
    SystemError system;
};

/// Where a live process is right now, sampled.
struct ProcessNow {
    ProcessPath process;
    int pid = 0;
    int line = 0;
    enum class State { Running, AtGate, Held, Waiting, Sleeping, Stopped } state = State::Running;
};

/// The window's (or command line's) end of one run. Starts joinery-engine, which hosts the run and
/// takes it down when this object is gone, however it goes. No call blocks but finish().
/// One thread; not to be used in a forked child.
class Session {
public:
    static Result<std::unique_ptr<Session>, SessionError>
    start(const Scenario &scenario, const RunOptions &options = {});
    /// Stops the run if it goes on.
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Readable when take() has something: for poll or a QSocketNotifier.
    int fd() const;
    /// The events that have arrived since the last call, in the order of arrival (nearly that of
    /// time; seq is 0). Empty when there is nothing new.
    std::vector<trace::Event> take();
    bool isOver() const;

    // Refused ByChoice, where no time passes: nothing changes.
    void pause();
    void resume();
    void setSpeed(double speed);
    void setStepping(Stepping stepping);
    /// Lets a process that halts before its next visible statement pass it.
    void step(const ProcessPath &process);
    /// ByChoice: lets this process pass one step, once everything is at rest and the steps chosen
    /// before have passed.
    void choose(const ProcessPath &process);
    /// ByChoice: who could go now, while everything is at rest and all chosen steps have passed;
    /// else nullopt. Changes in take().
    const std::optional<Scene> &scene() const;
    /// ByChoice: how many steps were chosen; after a refusal, how many had been let pass.
    std::uint64_t steps() const;
    /// ByChoice: a process that was chosen could not go. What had been chosen after it was dropped.
    bool hasRefused() const;
    /// By hand; through the pidfd of that very process.
    void sendSignal(const ProcessPath &process, int signal);
    /// Ctrl+C: SIGINT to all.
    void interrupt();
    /// Ends the run now.
    void stop();

    bool isPaused() const;
    double speed() const;
    trace::RunTime now() const; ///< the run clock
    std::vector<ProcessNow> processesNow() const;
    pid_t hostPid() const;

    /// The whole run in final order. Waits for its end if it goes on. Call once.
    trace::Run finish();

private:
    struct Impl;
    explicit Session(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace joinery::engine
