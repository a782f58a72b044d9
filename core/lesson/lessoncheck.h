// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/happensbefore.h"
#include "lesson/conditions.h"
#include "lesson/lesson.h"
#include "trace/trace.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace joinery::lesson {

/// Something a lesson says of its runs that is not so.
struct CheckFinding {
    enum class Kind {
        // Errors.
        AlwaysBroken, ///< an always did not hold in run `run`
        NeverBroken, ///< a never held in run `run`
        NotForced, ///< an always or never held so far, but does not follow from forcing edges
        ClaimDisagrees, ///< a choice's [x] or [ ] and its when, in run `run`
        UnknownProcess, ///< what: in no run
        UnknownLine, ///< what: an output that came in no run
        EndedByException, ///< what: that a process told of, at line, where something is unknown
        DistractorComes, ///< what: came in more than 20 % of the runs, in `held` of them
        // Warnings.
        UsuallyTooRare, ///< held in less than 80 % of the runs
        SometimesNeverSeen,
        ManyProcesses, ///< what: the most that a run had, of the scenario that begins at line
        SlowProgram, ///< what: the whole seconds that the quickest run took
    };
    Kind kind = Kind::AlwaysBroken;
    int line = 0; ///< in the lesson file
    int run = 0; ///< the first run that shows it, from 1; 0: all
    int held = 0; ///< in how many of
    int runs = 0; ///< so many runs
    std::string what;
    std::optional<std::string> suggestion; ///< what else may have been meant

    bool isWarning() const
    {
        return kind == Kind::UsuallyTooRare || kind == Kind::SometimesNeverSeen
            || kind == Kind::ManyProcesses || kind == Kind::SlowProgram;
    }
    /// A busy machine may be to blame: worth a look at runs that nothing disturbs.
    bool isAboutTiming() const
    {
        return kind == Kind::UsuallyTooRare || kind == Kind::ClaimDisagrees
            || kind == Kind::DistractorComes || kind == Kind::SlowProgram;
    }
};

constexpr std::size_t mostLanes = 8; ///< that fit on a slide
constexpr std::chrono::seconds longestRun{6};

/// Checks facts and claims about one scenario of a lesson, and its size, over many runs of it, one
/// after the other: nothing of a run is kept. The lesson must outlive it.
class LessonCheck {
public:
    LessonCheck(const Lesson &lesson, const std::string &scenarioId);

    /// A finished run of the scenario.
    void add(const trace::Trace &trace);

    /// In the order of the file. Empty if no run was added.
    std::vector<CheckFinding> findings() const;

private:
    /// A fact or a choice, and what was seen of it.
    struct Statement {
        const Condition *condition = nullptr;
        Fact::Kind kind = Fact::Kind::Always;
        bool isClaim = false;
        bool claimed = false;
        int line = 0;
        int held = 0;
        int known = 0; ///< runs in which its lines and processes appeared
        int firstBroken = 0; ///< the run in which it first was not as stated
        bool unforced = false;
        ConditionResult unknown;
    };

    void addQuestion(const Question &question);
    void addRun(
        Statement &statement, const trace::Trace &trace,
        const analysis::HappensBefore &order) const;
    void judge(const Statement &statement, std::vector<CheckFinding> &findings) const;
    void judgeFact(
        const Statement &statement, CheckFinding finding,
        std::vector<CheckFinding> &findings) const;

    void judgeDistractors(std::vector<CheckFinding> &findings) const;
    void judgeSize(std::vector<CheckFinding> &findings) const;
    void tellException(std::vector<CheckFinding> &findings) const;

    /// An output that should not come, and in how many runs it did.
    struct SeenDistractor {
        const Distractor *distractor = nullptr;
        int came = 0;
    };
    void remember(const trace::Trace &trace);

    /// The end of a traceback, and where in the program it was printed.
    struct Exception {
        std::string text;
        int line = 0;
    };
    static std::optional<Exception> exceptionIn(const trace::Trace &trace);

    std::vector<Statement> m_statements;
    std::vector<SeenDistractor> m_distractors;
    std::set<std::string> m_processes; ///< that some run had
    std::set<std::string> m_lines; ///< that some run printed
    std::optional<Exception> m_exception; ///< of the first run
    int m_scenarioLine = 0;
    int m_runs = 0;
    std::size_t m_mostLanes = 0;
    trace::RunTime m_shortest = trace::RunTime::max();
};

} // namespace joinery::lesson
