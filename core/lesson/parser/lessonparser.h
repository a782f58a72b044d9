// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"
#include "lesson/parser/directive.h"
#include "lesson/parser/lessonsource.h"
#include "lesson/parser/questionreader.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Reads one lesson file: walks its machine blocks in order and gives the prose between them to
/// what is open (a step, a question and its part, a try).
class LessonParser : private BodyReader {
public:
    explicit LessonParser(std::string_view text);

    Result<Lesson, std::vector<LessonError>> parse();

private:
    struct RunReference {
        std::string id;
        Place place;
    };

    void fence(const Fence &fence, int line) override;
    void comment(const Comment &comment, int line) override;
    void prose(int first, int end) override;
    void scenario(const Fence &fence, const Directive &info, int line);
    void facts(const Fence &fence, const Directive &info, int line);
    void fact(std::string_view text, int line, Facts &facts);
    void step(const Directive &directive, int line);
    void question(const Directive &directive, int line);
    void part(const Directive &directive, int line);
    void goal(const Directive &directive, int line);
    void end(const Directive &directive, int line);
    void attempt(const Directive &directive, int line);

    void
    checkOptions(const Directive &directive, int line, std::span<const std::string_view> known);
    void refer(const Directive &directive, int line);
    bool inStep(const Directive &directive, int line);
    void add(Block block);
    void closeQuestion();
    void closeTry();
    void closeAll();
    void checkQuestion(const Question &question);
    void checkReferences();

    LessonSource m_source;
    Lesson m_lesson;
    std::optional<QuestionReader> m_question;
    std::optional<Try> m_try;
    std::set<std::string> m_scenarios;
    std::set<std::string> m_questions;
    std::vector<RunReference> m_references;
};

} // namespace joinery::lesson
