// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/lessonparser.h"

#include "base/suggestion.h"
#include "lesson/parser/conditionparser.h"
#include "lesson/parser/lessonfields.h"
#include "lesson/parser/verbs.h"
#include "lesson/texts.h"

#include <algorithm>
#include <array>

namespace joinery::lesson {

namespace {

using Code = LessonError::Code;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> stepKinds = {"predict", "run", "explain"};
constexpr std::array<std::string_view, 3> questionTypes = {"order", "choice", "schedule"};
constexpr std::array<std::string_view, 4> factKinds = {"always", "usually", "sometimes", "never"};
constexpr std::array<std::string_view, 2> fenceKinds = {"python", "facts"};
constexpr std::array<std::string_view, 2> scenarioOptions = {"scenario", "stop-after"};
constexpr std::array<std::string_view, 1> factsOptions = {"run"};
constexpr std::array<std::string_view, 3> questionOptions = {"type", "run", "of"};

std::optional<std::size_t> indexOf(Words words, std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

/// For the message: "predict, run, explain".
std::string listed(Words words)
{
    std::string list;
    for (const std::string_view word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

/// The end of the fence is missing above it: no program and no fact begins so.
bool hasDirective(std::string_view text)
{
    return std::ranges::any_of(
        splitLines(text), [](std::string_view line) { return line.starts_with("<!--"); });
}

} // namespace

LessonParser::LessonParser(std::string_view text) : BlockParser(text) { }

Result<Lesson, std::vector<LessonError>> LessonParser::parse()
{
    m_source.readBody(readFields(m_lesson, m_source), *this);
    closeAll();
    if (m_source.isSound() && m_lesson.steps.empty())
        m_source.fail(Code::NoSteps, {1, 1}, {});
    if (m_source.isSound() && m_scenarios.empty())
        m_source.fail(Code::NoScenario, {1, 1}, {});
    checkReferences();
    if (!m_source.isSound())
        return Failure{m_source.takeErrors()};
    return std::move(m_lesson);
}

void LessonParser::fence(const Fence &fence, int line)
{
    const auto info = Directive::parse(fence.info);
    if (!indexOf(fenceKinds, info.verb))
        return m_source.fail(
            Code::UnknownDirective, LessonSource::placeOf(line), {info.verb},
            suggestion(info.verb, fenceKinds));
    if (!fence.closed || hasDirective(fence.text))
        m_source.fail(Code::UnterminatedBlock, LessonSource::placeOf(line), {info.verb});
    if (!inStep(info, line))
        return;
    closeTry();
    if (info.verb == "facts")
        facts(fence, info, line);
    else
        scenario(fence, info, line);
}

void LessonParser::scenario(const Fence &fence, const Directive &info, int line)
{
    checkOptions(info, line, scenarioOptions);
    ScenarioBlock made;
    made.text = fence.text;
    made.firstLine = line + 2;
    const auto *id = info.option("scenario");
    if (!id || !isId(*id))
        return m_source.fail(
            Code::BadValue, LessonSource::placeOf(line), {"scenario", id ? *id : std::string()});
    made.id = *id;
    if (!m_scenarios.insert(*id).second)
        m_source.fail(Code::DuplicateId, m_source.placeOf(line, *id), {*id});
    if (const auto *duration = info.option("stop-after")) {
        made.stopAfter = parseDuration(*duration);
        if (!made.stopAfter)
            m_source.fail(
                Code::BadValue, m_source.placeOf(line, "stop-after"), {"stop-after", *duration});
    }
    add(std::move(made));
}

void LessonParser::facts(const Fence &fence, const Directive &info, int line)
{
    checkOptions(info, line, factsOptions);
    refer(info, line);
    Facts made;
    made.run = info.option("run") ? *info.option("run") : std::string();
    int number = line;
    for (const auto text : splitLines(fence.text)) {
        ++number;
        if (!trimmed(text).empty())
            fact(text, number, made);
    }
    add(std::move(made));
}

void LessonParser::fact(std::string_view line, int number, Facts &facts)
{
    const auto begin = line.find_first_not_of(" \t");
    const auto end = std::min(line.find_first_of(" \t", begin), line.size());
    const auto word = line.substr(begin, end - begin);
    const auto kind = indexOf(factKinds, word);
    if (!kind)
        return m_source.fail(
            Code::BadFact, m_source.placeOf(number, word), {std::string(word)},
            suggestion(word, factKinds));
    if (auto parsed = readCondition(line.substr(end), number, m_source, Code::BadFact))
        facts.facts.push_back({static_cast<Fact::Kind>(*kind), std::move(*parsed), number + 1});
}

void LessonParser::comment(const Comment &comment, int line)
{
    constexpr std::array<Verb<LessonParser>, 7> verbs = {
        {{"step", &LessonParser::step},
         {"question", &LessonParser::question},
         {"goal", &LessonParser::goal},
         {"hint", &LessonParser::part},
         {"explain", &LessonParser::part},
         {"end", &LessonParser::end},
         {"try", &LessonParser::attempt}}};
    readDirective<LessonParser>(*this, verbs, comment, line, m_source);
}

void LessonParser::step(const Directive &directive, int line)
{
    closeAll();
    checkOptions(directive, line, {});
    const auto word = directive.words.empty() ? std::string() : directive.words.front();
    const auto kind = indexOf(stepKinds, word);
    if (!kind)
        m_source.fail(
            Code::BadValue, LessonSource::placeOf(line), {"step", word, listed(stepKinds)},
            suggestion(word, stepKinds));
    m_lesson.steps.push_back({static_cast<Step::Kind>(kind.value_or(0)), {}, line + 1});
}

bool LessonParser::inStep(const Directive &directive, int line)
{
    if (hasStep() && !m_question)
        return true;
    tellMisplaced(directive, line);
    return false;
}

void LessonParser::question(const Directive &directive, int line)
{
    closeAll();
    if (!inStep(directive, line))
        return;
    checkOptions(directive, line, questionOptions);
    refer(directive, line);
    Question begun;
    begun.line = line + 1;
    begun.id = directive.words.empty() ? std::string() : directive.words.front();
    if (!isId(begun.id))
        m_source.fail(Code::BadValue, LessonSource::placeOf(line), {"question", begun.id});
    else if (!m_questions.insert(begun.id).second)
        m_source.fail(Code::DuplicateId, m_source.placeOf(line, begun.id), {begun.id});
    if (const auto *run = directive.option("run"))
        begun.run = *run;
    const auto *type = directive.option("type");
    if (!type || !indexOf(questionTypes, *type)) {
        const auto given = type ? *type : std::string();
        m_source.fail(
            Code::BadValue, m_source.placeOf(line, "type"), {"type", given, listed(questionTypes)},
            suggestion(given, questionTypes));
    } else if (*type == "choice") {
        begun.kind = ChoiceQuestion{};
    } else if (*type == "schedule") {
        begun.kind = ScheduleQuestion{};
    }
    if (const auto *of = directive.option("of"); of && *of != "output")
        m_source.fail(Code::BadValue, m_source.placeOf(line, "of="), {"of", *of}, "output");
    m_question.emplace(std::move(begun), m_source, QuestionReader::Role::Original);
}

void LessonParser::attempt(const Directive &directive, int line)
{
    if (m_question || !hasStep())
        return tellMisplaced(directive, line);
    closeTry();
    m_try.emplace();
}

void LessonParser::checkOptions(const Directive &directive, int line, Words known)
{
    for (const auto &option : directive.options) {
        if (!indexOf(known, option.key))
            m_source.fail(
                Code::UnknownOption, m_source.placeOf(line, option.key + "="),
                {directive.verb, option.key}, suggestion(option.key, known));
    }
}

void LessonParser::refer(const Directive &directive, int line)
{
    const auto *run = directive.option("run");
    if (!run || run->empty())
        return m_source.fail(Code::BadValue, LessonSource::placeOf(line), {"run", std::string()});
    auto place = m_source.placeOf(line, "run=");
    place.column += 4;
    m_references.push_back({*run, place});
}

void LessonParser::add(Block block)
{
    m_lesson.steps.back().blocks.push_back(std::move(block));
}

void LessonParser::take(Question question)
{
    checkQuestion(question);
    if (hasStep())
        add(std::move(question));
}

void LessonParser::checkQuestion(const Question &question)
{
    const auto *choice = std::get_if<ChoiceQuestion>(&question.kind);
    if (choice && std::ranges::none_of(choice->choices, &Choice::claimed))
        m_source.fail(Code::NoRightChoice, {question.line, 1}, {question.id});
    const auto *schedule = std::get_if<ScheduleQuestion>(&question.kind);
    if (schedule && schedule->goals.empty())
        m_source.fail(Code::NoGoal, {question.line, 1}, {question.id});
}

void LessonParser::checkReferences()
{
    const std::vector<std::string_view> known(m_scenarios.begin(), m_scenarios.end());
    for (const auto &reference : m_references) {
        if (!m_scenarios.contains(reference.id))
            m_source.fail(
                Code::UnknownId, reference.place, {reference.id}, suggestion(reference.id, known));
    }
}

} // namespace joinery::lesson
