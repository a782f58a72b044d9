// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"
#include "engine/session.h"
#include "trace/run.h"
#include "trace/trace.h"

#include <cstddef>
#include <optional>
#include <vector>

/// Runs of a program that are made to learn something: whether a pair can come the other way
/// round, which orders come and how often. Functions of values: who uses them makes the runs.
namespace joinery::trials {

/// What came of the attempt to have b before a.
struct FlipResult {
    enum class Outcome {
        Flipped,
        Forbidden, ///< b waited for a: everything else was at rest
        FirstMissing, ///< a did not happen then
        SecondMissing, ///< b did not
        Undecided, ///< the run was cut short while a was still held
    };
    Outcome outcome = Outcome::Undecided;
    trace::Run run; ///< that shows it
    /// The two in that run; none: it did not happen.
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
    /// Forbidden, Undecided: what leads from a to b in the original run; empty where nothing does.
    std::vector<analysis::Edge> chain;
    /// Missing: the event of run that ended its process, which is the signal where one did; none:
    /// the program took another way.
    std::optional<std::size_t> ending;
};

/// Tries to make a pair of a run come the other way round. a before b: whoever does a is held
/// before it until b has happened, or cannot for want of a. Where somebody ended a process before
/// its line came, that one is held, too, until the line has come or cannot.
///
/// while (!flip.isDecided()) flip.take(<the program run with flip.options(…)>);
class Flip {
public:
    /// Statements can be held, and one process does its own in one order.
    static bool canTry(const trace::Trace &original, std::size_t a, std::size_t b);
    /// a and b: events of original, a before b, that canTry(). original must outlive it.
    Flip(const trace::Trace &original, std::size_t a, std::size_t b);

    /// How to make the next run. It ends a while after the original's end, for a program may wait
    /// in a loop for what is held.
    engine::RunOptions options(engine::RunOptions base) const;
    void take(trace::Run run);
    bool isDecided() const { return m_isDecided; }
    const FlipResult &result() const { return m_result; }

private:
    FlipResult judge(trace::Run run) const;
    bool isOver(const trace::Run &run, const trace::Trace &trace, std::size_t event) const;
    void explain(FlipResult &result, const trace::Trace &trace) const;
    std::optional<engine::Hold> protection(const FlipResult &result) const;

    const trace::Trace &m_original;
    std::size_t m_first;
    std::size_t m_second;
    std::vector<engine::Hold> m_holds; ///< the first is a's
    FlipResult m_result;
    bool m_isDecided = false;
};

} // namespace joinery::trials
