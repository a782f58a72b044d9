// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/blockparser.h"

#include "lesson/texts.h"

#include <utility>

namespace joinery::lesson {

using Code = LessonError::Code;

void BlockParser::tellMisplaced(const Directive &directive, int line)
{
    m_source.fail(Code::MisplacedBlock, LessonSource::placeOf(line), {directive.verb});
}

void BlockParser::prose(int first, int end)
{
    if (m_question)
        return m_question->readProse(first, end);
    auto markdown = m_source.joined(first, end);
    if (markdown.empty())
        return;
    if (m_try) {
        m_try->markdown = std::move(markdown);
    } else if (hasStep()) {
        add(Prose{std::move(markdown)});
    } else {
        while (trimmed(m_source.line(first)).empty())
            ++first;
        m_source.fail(Code::MisplacedBlock, LessonSource::placeOf(first), {});
    }
}

void BlockParser::goal(const Directive &directive, int line)
{
    if (!m_question)
        return tellMisplaced(directive, line);
    m_question->readGoal(directive, line);
}

void BlockParser::part(const Directive &directive, int line)
{
    if (!m_question)
        return tellMisplaced(directive, line);
    refuseOptions(directive, line);
    m_question->beginPart(directive, line);
}

void BlockParser::end(const Directive &directive, int line)
{
    if (!m_question && !m_try)
        return tellMisplaced(directive, line);
    closeQuestion();
    closeTry();
}

void BlockParser::closeTry()
{
    if (m_try && !m_try->markdown.empty() && hasStep())
        add(std::move(*m_try));
    m_try.reset();
}

void BlockParser::closeQuestion()
{
    if (!m_question)
        return;
    take(m_question->take());
    m_question.reset();
}

void BlockParser::closeAll()
{
    closeTry();
    if (!m_question)
        return;
    const Question &open = m_question->question();
    m_source.fail(Code::UnterminatedBlock, {open.line, 1}, {"question", open.id});
    closeQuestion();
}

} // namespace joinery::lesson
