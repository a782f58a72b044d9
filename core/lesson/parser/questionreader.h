// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"
#include "lesson/parser/directive.h"
#include "lesson/parser/lessonsource.h"

#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Reads what stands between a question's first line and its end.
class QuestionReader {
public:
    /// What a choice looks like: "- [x] text <!-- when … -->" in a lesson, "- text" in a
    /// translation, which may not say what is right.
    enum class Role { Original, Translation };

    /// begun: what its first line says, with the right kind.
    QuestionReader(Question begun, LessonSource &source, Role role);

    /// <!-- hint --> or <!-- explain -->
    void beginPart(const Directive &directive, int line);
    void readProse(int first, int end);
    /// <!-- goal CONDITION -->
    void readGoal(const Directive &directive, int line);

    const Question &question() const { return m_question; }
    Question take();

private:
    enum class Part { Asked, Hint, Explanation };

    bool readAsked(int line);
    bool readChoice(int line);
    bool readTranslatedChoice(int line);
    bool continueChoice(int line);
    bool readDistractor(int line);
    void takeCondition(Choice &choice, std::string &text, int line);

    Question m_question;
    LessonSource &m_source;
    Role m_role;
    Part m_part = Part::Asked;
    std::vector<std::string_view> m_asked; ///< lines of what is asked
};

} // namespace joinery::lesson
