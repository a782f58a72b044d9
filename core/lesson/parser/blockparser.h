// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"
#include "lesson/parser/directive.h"
#include "lesson/parser/lessonsource.h"
#include "lesson/parser/questionreader.h"

#include <optional>
#include <string_view>

namespace joinery::lesson {

/// What is read alike in a lesson and in its translation: prose goes to what is open, which is a
/// question and its part, a try, or else the step; questions and tries have an end.
class BlockParser : protected BodyReader {
protected:
    /// text must outlive it.
    explicit BlockParser(std::string_view text) : m_source(text) { }

    void prose(int first, int end) override;
    void goal(const Directive &directive, int line);
    void part(const Directive &directive, int line);
    void end(const Directive &directive, int line);

    /// A step has begun.
    virtual bool hasStep() const = 0;
    /// To the step; only when there is one.
    virtual void add(Block block) = 0;
    /// A question that is read to its end.
    virtual void take(Question question) = 0;
    virtual void refuseOptions(const Directive &directive, int line) = 0;

    void tellMisplaced(const Directive &directive, int line);
    void closeQuestion();
    void closeTry();
    /// Before a new step or question and at the end: whatever is open should have ended.
    void closeAll();

    LessonSource m_source;
    std::optional<QuestionReader> m_question;
    std::optional<Try> m_try;
};

} // namespace joinery::lesson
