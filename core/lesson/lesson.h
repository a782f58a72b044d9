// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A lesson file as values: the format is in core/README.md and resources/lessons.
namespace joinery::lesson {

/// Something wrong in a lesson file. The app words it.
struct LessonError {
    enum class Code {
        MissingFrontMatter,
        UnterminatedFrontMatter,
        MissingKey,
        UnknownKey,
        BadValue,
        NewerFormat,
        UnknownDirective,
        UnknownOption,
        MisplacedBlock,
        UnterminatedBlock,
        DuplicateId,
        UnknownId,
        NoScenario,
        NoSteps,
        BadCondition,
        BadFact,
        NoRightChoice,
        NoGoal,
        InvalidUtf8,
        TooLong,
        UnknownLine,
        // Of a translation against its master.
        NotForTranslations, ///< it comes from the master
        NotInMaster, ///< a block that the master does not have there: verb, id
        MissingInTranslation, ///< a block that the master has there: verb, id
        OtherCount, ///< hints or choices: which, of which question, the master's count, and this
        NoSource, ///< it does not say from which master: the right hash
        StaleTranslation, ///< made from another master: the right hash
    };
    Code code = Code::BadValue;
    Place place;
    std::vector<std::string> arguments;
    std::optional<std::string> suggestion; ///< did you mean
};

struct ScenarioBlock {
    std::string id; ///< "main"
    std::string text;
    std::optional<std::chrono::nanoseconds> stopAfter;
    int firstLine = 0; ///< of its text in the lesson file
};

/// CommonMark, to be shown.
struct Prose {
    std::string markdown;
};

// Outputs are named by their texts: a text stands for the first output that has it or, where it
// ends in …, begins so.

/// state(B, at="main: A joined") == running
struct StateCondition {
    std::string process; ///< a name or a path
    std::string at; ///< an output's text
    std::string state; ///< not-started running sleeping waiting stopped zombie ended
    bool negated = false;
};
/// exitcode(A) == -15, exitcode(B) == none
struct ExitCodeCondition {
    std::string process;
    std::optional<int> code; ///< as in Python: n, or -signal; none: it has not ended in this run
    bool negated = false;
};
/// "A end" < "B end"
struct OrderCondition {
    std::vector<std::string> texts; ///< each before the next
};
/// printed("A end")
struct PrintedCondition {
    std::string text;
    bool negated = false;
};
using Condition = std::variant<StateCondition, ExitCodeCondition, OrderCondition, PrintedCondition>;

struct Choice {
    std::string markdown;
    bool claimed = false; ///< [x]: the author says it is right
    std::optional<Condition> when; ///< right if it holds in this run
    int line = 0;
};

struct Distractor {
    std::string text; ///< of an output that never comes
    int line = 0;
};
struct OrderQuestion {
    std::vector<Distractor> distractors;
};
struct ChoiceQuestion {
    std::vector<Choice> choices;
};

/// "Be the scheduler": answered by choosing who goes next until a run is as the goals say.
struct ScheduleQuestion {
    std::vector<Condition> goals; ///< all of them
};

struct Question {
    std::string id;
    std::string run; ///< the scenario's id
    std::string markdown; ///< what is asked
    std::variant<OrderQuestion, ChoiceQuestion, ScheduleQuestion> kind;
    std::vector<std::string> hints; ///< markdown
    std::string explanation; ///< markdown; shown after a committed answer
    int line = 0;
};

struct Fact {
    enum class Kind { Always, Usually, Sometimes, Never };
    Kind kind = Kind::Always;
    Condition condition;
    int line = 0;
};
struct Facts {
    std::string run;
    std::vector<Fact> facts;
};

/// What to try by changing the program.
struct Try {
    std::string markdown;
};

using Block = std::variant<Prose, ScenarioBlock, Question, Try, Facts>;

struct Step {
    enum class Kind { Predict, Run, Explain };
    Kind kind = Kind::Predict;
    std::vector<Block> blocks;
    int line = 0;
};

struct Lesson {
    std::string id;
    std::string title;
    std::string summary;
    int minutes = 0;
    std::vector<std::string> concepts;
    std::vector<std::string> needs;
    std::vector<Step> steps;

    /// nullptr: there is none of that id.
    const ScenarioBlock *scenario(const std::string &scenarioId) const;
};

/// Parses and checks a lesson file (UTF-8). Never throws; every error has a place.
Result<Lesson, std::vector<LessonError>> parseLesson(const std::string &text);

} // namespace joinery::lesson
