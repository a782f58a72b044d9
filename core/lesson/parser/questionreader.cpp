// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/questionreader.h"

#include "base/suggestion.h"
#include "lesson/parser/conditionparser.h"
#include "lesson/texts.h"

#include <array>

namespace joinery::lesson {

namespace {

using Code = LessonError::Code;

/// A comment that is no prose, such as a goal, may stand between two parts of a text.
void addParagraphs(std::string &text, const std::string &more)
{
    if (!text.empty() && !more.empty())
        text += "\n\n";
    text += more;
}

} // namespace

QuestionReader::QuestionReader(Question begun, LessonSource &source, Role role)
    : m_question(std::move(begun)), m_source(source), m_role(role)
{
}

Question QuestionReader::take()
{
    m_question.markdown = joinLines(m_asked);
    return std::move(m_question);
}

void QuestionReader::beginPart(const Directive &directive, int line)
{
    if (m_part == Part::Explanation)
        m_source.fail(Code::MisplacedBlock, LessonSource::placeOf(line), {directive.verb});
    if (directive.verb == "hint") {
        m_part = Part::Hint;
        m_question.hints.emplace_back();
    } else {
        m_part = Part::Explanation;
    }
}

void QuestionReader::readGoal(const Directive &directive, int line)
{
    auto *schedule = std::get_if<ScheduleQuestion>(&m_question.kind);
    if (m_role == Role::Translation)
        return m_source.fail(
            Code::NotForTranslations, LessonSource::placeOf(line), {directive.verb});
    if (!schedule || m_part == Part::Explanation)
        return m_source.fail(Code::MisplacedBlock, LessonSource::placeOf(line), {directive.verb});
    if (auto goal = readCondition(trimmed(directive.rest), line, m_source, Code::BadCondition))
        schedule->goals.push_back(std::move(*goal));
}

void QuestionReader::readProse(int first, int end)
{
    if (m_part == Part::Hint) {
        addParagraphs(m_question.hints.back(), m_source.joined(first, end));
    } else if (m_part == Part::Explanation) {
        addParagraphs(m_question.explanation, m_source.joined(first, end));
    } else {
        for (int line = first; line < end; ++line) {
            if (!readAsked(line))
                m_asked.push_back(m_source.line(line));
        }
    }
}

/// True: the line is a choice or a distractor, not prose.
bool QuestionReader::readAsked(int line)
{
    if (std::holds_alternative<OrderQuestion>(m_question.kind))
        return readDistractor(line);
    if (std::holds_alternative<ScheduleQuestion>(m_question.kind))
        return false;
    const bool isChoice = m_role == Role::Original ? readChoice(line) : readTranslatedChoice(line);
    return isChoice || continueChoice(line);
}

bool QuestionReader::readDistractor(int line)
{
    constexpr std::string_view mark = "- distractor:";
    const auto whole = trimmed(m_source.line(line));
    if (!whole.starts_with(mark))
        return false;
    if (m_role == Role::Translation) {
        m_source.fail(Code::NotForTranslations, m_source.placeOf(line, mark), {"distractor"});
        return true;
    }
    auto text = trimmed(whole.substr(mark.size()));
    if (text.size() >= 2 && text.front() == '`' && text.back() == '`')
        text = text.substr(1, text.size() - 2);
    if (text.empty())
        m_source.fail(Code::BadValue, LessonSource::placeOf(line), {"distractor", std::string()});
    std::get<OrderQuestion>(m_question.kind).distractors.push_back({std::string(text), line + 1});
    return true;
}

/// "- [x] ended <!-- when … -->"
bool QuestionReader::readChoice(int line)
{
    const auto whole = trimmed(m_source.line(line));
    const bool claimed = whole.starts_with("- [x]") || whole.starts_with("- [X]");
    if (!claimed && !whole.starts_with("- [ ]"))
        return false;
    Choice choice;
    choice.claimed = claimed;
    choice.line = line + 1;
    std::string text(trimmed(whole.substr(5)));
    takeCondition(choice, text, line);
    if (text.empty())
        m_source.fail(Code::BadValue, LessonSource::placeOf(line), {"choice", text});
    choice.markdown = std::move(text);
    std::get<ChoiceQuestion>(m_question.kind).choices.push_back(std::move(choice));
    return true;
}

/// "- ended"
bool QuestionReader::readTranslatedChoice(int line)
{
    const auto whole = m_source.line(line);
    if (!whole.starts_with("- "))
        return false;
    std::string text(trimmed(whole.substr(2)));
    for (const std::string_view mark : {"[ ]", "[x]", "[X]"}) {
        if (text.starts_with(mark))
            m_source.fail(
                Code::NotForTranslations, m_source.placeOf(line, mark), {std::string(mark)});
    }
    Choice choice{.markdown = std::move(text), .line = line + 1};
    takeCondition(choice, choice.markdown, line);
    if (choice.markdown.empty())
        m_source.fail(Code::BadValue, LessonSource::placeOf(line), {"choice", {}});
    std::get<ChoiceQuestion>(m_question.kind).choices.push_back(std::move(choice));
    return true;
}

/// An indented line below a choice.
bool QuestionReader::continueChoice(int line)
{
    auto &choices = std::get<ChoiceQuestion>(m_question.kind).choices;
    const auto whole = m_source.line(line);
    if (choices.empty() || !whole.starts_with("  ") || trimmed(whole).empty())
        return false;
    std::string text(trimmed(whole));
    takeCondition(choices.back(), text, line);
    choices.back().markdown += "\n" + text;
    return true;
}

/// Takes the comment off the choice's text.
void QuestionReader::takeCondition(Choice &choice, std::string &text, int line)
{
    const auto begin = text.find("<!--");
    if (begin == std::string::npos)
        return;
    if (m_role == Role::Translation)
        return m_source.fail(Code::NotForTranslations, m_source.placeOf(line, "<!--"), {"<!--"});
    const auto end = text.find("-->", begin);
    if (end == std::string::npos)
        return m_source.fail(Code::UnterminatedBlock, m_source.placeOf(line, "<!--"), {"when"});
    const auto inner = std::string(trimmed(text.substr(begin + 4, end - begin - 4)));
    text = std::string(trimmed(text.substr(0, begin) + text.substr(end + 3)));
    const auto directive = Directive::parse(inner);
    if (directive.verb != "when") {
        constexpr std::array<std::string_view, 1> known = {"when"};
        return m_source.fail(
            Code::UnknownDirective, m_source.placeOf(line, inner), {directive.verb},
            suggestion(directive.verb, known));
    }
    const auto condition = std::string_view(inner).substr(directive.verb.size());
    choice.when = readCondition(condition, line, m_source, Code::BadCondition);
}

} // namespace joinery::lesson
