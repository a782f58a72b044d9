// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/lesson.h"
#include "lesson/parser/blockparser.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// Reads one lesson file: walks its machine blocks in order.
class LessonParser : private BlockParser {
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
    bool hasStep() const override { return !m_lesson.steps.empty(); }
    void add(Block block) override;
    void take(Question question) override;
    void refuseOptions(const Directive &directive, int line) override
    {
        checkOptions(directive, line, {});
    }
    void scenario(const Fence &fence, const Directive &info, int line);
    void facts(const Fence &fence, const Directive &info, int line);
    void fact(std::string_view text, int line, Facts &facts);
    void step(const Directive &directive, int line);
    void question(const Directive &directive, int line);
    void attempt(const Directive &directive, int line);

    void
    checkOptions(const Directive &directive, int line, std::span<const std::string_view> known);
    void refer(const Directive &directive, int line);
    bool inStep(const Directive &directive, int line);
    void checkQuestion(const Question &question);
    void checkReferences();

    Lesson m_lesson;
    std::set<std::string> m_scenarios;
    std::set<std::string> m_questions;
    std::vector<RunReference> m_references;
};

} // namespace joinery::lesson
