// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/outputorder.h"
#include "trace/run.h"
#include "trace/trace.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace joinery::trials {

/// Many runs of one program, grouped by the order of their outputs. Memory is bounded: of each
/// order one run is kept, and not every one where runs are long.
class OrderSeries {
public:
    /// Of a run, what its order is told by and how much of all runs is kept.
    struct Bounds {
        std::size_t outputs = 2000;
        std::size_t events = 300'000;
    };
    /// The runs of one order.
    struct Class {
        std::vector<analysis::OutputIdentity> order; ///< of the first outputs
        std::size_t rest = 0; ///< a hash of the order of the others
        int count = 0;
        std::vector<std::string> labels; ///< of its first run, by output: for the eye
        std::vector<std::string> names; ///< whose output it is, as Python names it
        std::vector<std::size_t> lanes; ///< the same, as the first run's lane
        /// Its first run; none: too much was kept already.
        std::shared_ptr<const trace::Run> run;
    };
    /// In how many runs one output came before another, of those in which both came.
    struct Precedence {
        int before = 0;
        int both = 0;
    };
    /// How often a process ended how; none: it had not ended, or was never started.
    using Exits = std::map<std::optional<int>, int>;

    OrderSeries() = default;
    explicit OrderSeries(Bounds bounds) : m_bounds(bounds) { }

    void add(trace::Run run);

    /// How many.
    int runs() const { return m_runs; }
    std::size_t classCount() const { return m_classes.size(); }
    /// The most frequent first; of equals, the one that came first. Good until the next add().
    std::vector<const Class *> byCount() const;
    Precedence
    precedence(const analysis::OutputIdentity &one, const analysis::OutputIdentity &other) const;
    /// By process, with Python's exit codes. A process that a run had not is not counted in it.
    const std::map<ProcessPath, Exits> &exits() const { return m_exits; }
    /// As Python named it in the first run that had it.
    const std::string &nameOf(const ProcessPath &process) const { return m_names.at(process); }
    /// How the runs came to their ends.
    const std::map<trace::RunEnd, int> &ends() const { return m_ends; }
    /// In how many runs a limit was met.
    const std::map<trace::Limit, int> &limits() const { return m_limits; }

private:
    Class classOf(const trace::Trace &trace) const;
    void countEnds(const trace::Run &run, const trace::Trace &trace);

    Bounds m_bounds;
    std::vector<Class> m_classes;
    std::map<ProcessPath, Exits> m_exits;
    std::map<ProcessPath, std::string> m_names;
    std::map<trace::RunEnd, int> m_ends;
    std::map<trace::Limit, int> m_limits;
    std::size_t m_keptEvents = 0;
    int m_runs = 0;
};

} // namespace joinery::trials
