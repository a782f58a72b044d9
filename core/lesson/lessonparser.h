// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/directive.h"
#include "lesson/lesson.h"
#include "lesson/markdownblocks.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Reads one lesson file: walks its machine blocks in order and gives the prose between them to
/// what is open (a step, a question and its part, a try).
class LessonParser {
public:
    explicit LessonParser(std::string_view text);

    Result<Lesson, std::vector<LessonError>> parse();

private:
    enum class QuestionPart { Asked, Hint, Explanation };
    struct OpenQuestion {
        Question question;
        QuestionPart part = QuestionPart::Asked;
        std::vector<std::string_view> asked; ///< lines of what is asked
    };
    struct RunReference {
        std::string id;
        Place place;
    };

    void fail(
        LessonError::Code code, Place place, std::vector<std::string> arguments,
        std::optional<std::string> meant = std::nullopt);
    /// Lines are indices into m_lines; a Place's line is one more.
    Place placeOf(int line, int column = 1) const { return {line + 1, column}; }
    int columnOf(int line, std::string_view part) const;

    void body(int firstLine);
    void fence(const Fence &fence, int line);
    void scenario(const Fence &fence, const Directive &info, int line);
    void facts(const Fence &fence, const Directive &info, int line);
    void fact(std::string_view line, int number, Facts &facts);
    void comment(const Comment &comment, int line);
    void step(const Directive &directive, int line);
    void question(const Directive &directive, int line);
    void part(const Directive &directive, int line);
    void end(int line);
    void attempt(int line);
    void prose(int first, int last);
    void questionProse(int first, int last);
    void askedLine(int number);
    bool choiceLine(int number);
    bool distractorLine(int number);
    void choiceCondition(Choice &choice, std::string &text, int number);

    void
    checkOptions(const Directive &directive, int line, std::span<const std::string_view> known);
    void refer(const Directive &directive, int line);
    std::optional<Condition> condition(std::string_view text, int line, LessonError::Code code);
    bool inStep(const Directive &directive, int line);
    void add(Block block);
    void closeQuestion();
    void closeTry();
    void closeAll();
    void checkQuestion(const Question &question);
    void checkReferences();

    std::string_view m_text;
    std::vector<std::string_view> m_lines;
    Lesson m_lesson;
    std::vector<LessonError> m_errors;
    std::optional<OpenQuestion> m_question;
    std::optional<Try> m_try;
    std::set<std::string> m_scenarios;
    std::set<std::string> m_questions;
    std::vector<RunReference> m_references;
};

} // namespace joinery::lesson
