// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "engine/session.h"
#include "explore/outcome.h"
#include "explore/search.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace joinery::explore {

struct Bounds {
    int executions = 2000;
    std::chrono::nanoseconds time = std::chrono::seconds(10);
    int steps = 400; ///< of one execution; an endless program is cut off there
};

/// An order of output, as it was executed.
struct FoundOrder {
    Outcome outcome;
    std::vector<std::string> labels; ///< the texts of this execution, without their newlines
    std::vector<std::string> names; ///< of the processes that printed them
    std::vector<std::size_t> lanes; ///< and their places in the trace
    std::vector<ProcessPath> choices; ///< who went when: the run that shows it
    bool isCut = false; ///< the execution was cut off: more would come
};

/// The order that a run shows. How to repeat it cannot be read off it: choices is empty.
FoundOrder orderOf(const trace::Trace &trace);

/// Finds every order in which a program can print, by executing it: see Search. Complete for
/// programs with finitely many visible steps, but for what kernels do not promise (when a killed
/// process is seen to have ended). Starts processes; one thread.
class Explorer {
public:
    Explorer(engine::Scenario scenario, engine::RunOptions options, Bounds bounds);

    /// There is more to execute, and bounds allow it.
    bool canGoOn() const;
    /// Asked before each step, and again and again while one takes long; false: enough.
    using GoesOn = std::function<bool()>;
    /// One execution, in which each process passes alone. Nothing has changed if it fails. One that
    /// is broken off, because that is enough or no time is left, shows nothing and is the last.
    Status<engine::SessionError> execute(const GoesOn &goesOn = [] { return true; });

    /// One execution as it went, and the choices that repeat it.
    struct Execution {
        trace::Run run;
        std::vector<ProcessPath> choices;
    };
    /// The last one; nullopt before the first.
    const std::optional<Execution> &last() const { return m_last; }
    const std::vector<FoundOrder> &orders() const { return m_orders; }
    int executions() const { return m_executions; }
    /// There is no other order.
    bool isComplete() const { return m_search.isDone() && !m_isPartial; }
    /// How many orders there are, counted from one execution; nullopt where that cannot be known.
    std::optional<std::uint64_t> counted() const { return m_counted; }

private:
    /// How far an execution was driven.
    enum class Drive { ToItsEnd, BrokenOff };
    Drive drive(engine::Session &session, const GoesOn &goesOn);
    void arrived(const engine::Scene &scene);
    void keep(const trace::Run &run);

    engine::Scenario m_scenario;
    engine::RunOptions m_options;
    Bounds m_bounds;
    Search m_search;
    std::optional<Execution> m_last;
    std::vector<FoundOrder> m_orders;
    std::set<Outcome> m_known;
    std::optional<std::uint64_t> m_counted;
    std::chrono::nanoseconds m_spent{};
    int m_executions = 0;
    bool m_isBrokenOff = false;
    bool m_isPartial = false; ///< an execution was cut off, or could not be repeated
};

} // namespace joinery::explore
