// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/lessonparser.h"

#include "language/utf8.h"
#include "lesson/conditionparser.h"
#include "lesson/frontmatter.h"
#include "lesson/suggestion.h"
#include "lesson/texts.h"

#include <algorithm>
#include <array>

namespace joinery::lesson {

namespace {

using Code = LessonError::Code;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 6> verbs = {"step",    "question", "hint",
                                                   "explain", "end",      "try"};
constexpr std::array<std::string_view, 3> stepKinds = {"predict", "run", "explain"};
constexpr std::array<std::string_view, 2> questionTypes = {"order", "choice"};
constexpr std::array<std::string_view, 4> factKinds = {"always", "usually", "sometimes", "never"};
constexpr std::array<std::string_view, 2> fenceKinds = {"python", "facts"};
constexpr std::array<std::string_view, 2> scenarioOptions = {"scenario", "stop-after"};
constexpr std::array<std::string_view, 1> factsOptions = {"run"};
constexpr std::array<std::string_view, 3> questionOptions = {"type", "run", "of"};
constexpr std::size_t maxErrors = 50;

std::optional<std::size_t> indexOf(Words words, std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace

LessonParser::LessonParser(std::string_view text) : m_text(text), m_lines(splitLines(text)) { }

Result<Lesson, std::vector<LessonError>> LessonParser::parse()
{
    const auto bodyLine = FrontMatterReader(m_lesson, m_errors).read(m_lines);
    if (bodyLine < m_lines.size())
        body(static_cast<int>(bodyLine));
    closeAll();
    if (m_errors.empty() && m_lesson.steps.empty())
        fail(Code::NoSteps, {1, 1}, {});
    if (m_errors.empty() && m_scenarios.empty())
        fail(Code::NoScenario, {1, 1}, {});
    checkReferences();
    if (m_errors.empty())
        return std::move(m_lesson);
    std::ranges::stable_sort(m_errors, {}, &LessonError::place);
    return Failure{std::move(m_errors)};
}

void LessonParser::fail(
    Code code, Place place, std::vector<std::string> arguments, std::optional<std::string> meant)
{
    if (m_errors.size() < maxErrors)
        m_errors.push_back({code, place, std::move(arguments), std::move(meant)});
}

int LessonParser::columnOf(int line, std::string_view part) const
{
    const auto index = static_cast<std::size_t>(line);
    const auto whole = index < m_lines.size() ? m_lines[index] : std::string_view();
    const auto at = whole.find(part);
    if (at == std::string_view::npos)
        return 1;
    return static_cast<int>(language::codePointCount(whole.substr(0, at))) + 1;
}

void LessonParser::body(int firstLine)
{
    const auto offset = m_lines[static_cast<std::size_t>(firstLine)].data() - m_text.data();
    const auto blocks = machineBlocks(m_text.substr(static_cast<std::size_t>(offset)));
    const int lineCount = static_cast<int>(m_lines.size());
    int next = firstLine;
    for (const auto &block : blocks) {
        const int first = block.firstLine + firstLine;
        const int last = std::min(block.lastLine + firstLine, lineCount - 1);
        if (const auto *found = std::get_if<Fence>(&block.what)) {
            const auto info = Directive::parse(found->info);
            if (info.options.empty() && info.verb != "facts")
                continue; // A fence for readers only.
            prose(next, first);
            fence(*found, first);
        } else {
            prose(next, first);
            comment(std::get<Comment>(block.what), first);
        }
        next = last + 1;
    }
    prose(next, lineCount);
}

void LessonParser::fence(const Fence &fence, int line)
{
    const auto info = Directive::parse(fence.info);
    if (!indexOf(fenceKinds, info.verb))
        return fail(
            Code::UnknownDirective, placeOf(line), {info.verb}, suggestion(info.verb, fenceKinds));
    if (!fence.closed)
        fail(Code::UnterminatedBlock, placeOf(line), {info.verb});
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
        return fail(Code::BadValue, placeOf(line), {"scenario", id ? *id : std::string()});
    made.id = *id;
    if (!m_scenarios.insert(*id).second)
        fail(Code::DuplicateId, placeOf(line, columnOf(line, *id)), {*id});
    if (const auto *duration = info.option("stop-after")) {
        made.stopAfter = parseDuration(*duration);
        if (!made.stopAfter)
            fail(
                Code::BadValue, placeOf(line, columnOf(line, "stop-after")),
                {"stop-after", *duration});
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
        return fail(
            Code::BadFact, placeOf(number, columnOf(number, word)), {std::string(word)},
            suggestion(word, factKinds));
    if (auto parsed = condition(line.substr(end), number, Code::BadFact))
        facts.facts.push_back({static_cast<Fact::Kind>(*kind), std::move(*parsed), number + 1});
}

/// text: a part of the line's own end, so that the column can be told.
std::optional<Condition>
LessonParser::condition(std::string_view text, int line, LessonError::Code code)
{
    auto parsed = parseCondition(text);
    if (parsed)
        return std::move(*parsed);
    const auto &error = parsed.error();
    const auto column = columnOf(line, text) + error.offset;
    fail(code, placeOf(line, column), {error.found}, error.suggestion);
    return std::nullopt;
}

void LessonParser::comment(const Comment &comment, int line)
{
    const auto directive = Directive::parse(comment.text);
    if (directive.verb == "step")
        step(directive, line);
    else if (directive.verb == "question")
        question(directive, line);
    else if (directive.verb == "hint" || directive.verb == "explain")
        part(directive, line);
    else if (directive.verb == "end")
        end(line);
    else if (directive.verb == "try")
        attempt(line);
    else
        fail(
            Code::UnknownDirective, placeOf(line), {directive.verb},
            suggestion(directive.verb, verbs));
}

void LessonParser::step(const Directive &directive, int line)
{
    closeAll();
    checkOptions(directive, line, {});
    const auto word = directive.words.empty() ? std::string() : directive.words.front();
    const auto kind = indexOf(stepKinds, word);
    if (!kind)
        fail(Code::BadValue, placeOf(line), {"step", word}, suggestion(word, stepKinds));
    m_lesson.steps.push_back({static_cast<Step::Kind>(kind.value_or(0)), {}, line + 1});
}

bool LessonParser::inStep(const Directive &directive, int line)
{
    if (!m_lesson.steps.empty() && !m_question)
        return true;
    fail(Code::MisplacedBlock, placeOf(line), {directive.verb});
    return false;
}

void LessonParser::question(const Directive &directive, int line)
{
    closeAll();
    if (!inStep(directive, line))
        return;
    checkOptions(directive, line, questionOptions);
    refer(directive, line);
    OpenQuestion open;
    open.question.line = line + 1;
    open.question.id = directive.words.empty() ? std::string() : directive.words.front();
    if (!isId(open.question.id))
        fail(Code::BadValue, placeOf(line), {"question", open.question.id});
    else if (!m_questions.insert(open.question.id).second)
        fail(
            Code::DuplicateId, placeOf(line, columnOf(line, open.question.id)), {open.question.id});
    if (const auto *run = directive.option("run"))
        open.question.run = *run;
    const auto *type = directive.option("type");
    if (!type || !indexOf(questionTypes, *type)) {
        const auto given = type ? *type : std::string();
        fail(
            Code::BadValue, placeOf(line, columnOf(line, "type")), {"type", given},
            suggestion(given, questionTypes));
    } else if (*type == "choice") {
        open.question.kind = ChoiceQuestion{};
    }
    if (const auto *of = directive.option("of"); of && *of != "output")
        fail(Code::BadValue, placeOf(line, columnOf(line, "of=")), {"of", *of}, "output");
    m_question = std::move(open);
}

void LessonParser::part(const Directive &directive, int line)
{
    if (!m_question)
        return fail(Code::MisplacedBlock, placeOf(line), {directive.verb});
    checkOptions(directive, line, {});
    auto &question = m_question->question;
    if (directive.verb == "hint") {
        if (m_question->part == QuestionPart::Explanation)
            fail(Code::MisplacedBlock, placeOf(line), {directive.verb});
        m_question->part = QuestionPart::Hint;
        question.hints.emplace_back();
    } else {
        if (m_question->part == QuestionPart::Explanation)
            fail(Code::MisplacedBlock, placeOf(line), {directive.verb});
        m_question->part = QuestionPart::Explanation;
    }
}

void LessonParser::end(int line)
{
    if (!m_question && !m_try)
        return fail(Code::MisplacedBlock, placeOf(line), {"end"});
    closeQuestion();
    closeTry();
}

void LessonParser::attempt(int line)
{
    if (m_question || m_lesson.steps.empty())
        return fail(Code::MisplacedBlock, placeOf(line), {"try"});
    closeTry();
    m_try.emplace();
}

void LessonParser::prose(int first, int last)
{
    if (m_question)
        return questionProse(first, last);
    const std::vector lines(m_lines.begin() + first, m_lines.begin() + std::max(first, last));
    auto markdown = joinLines(lines);
    if (markdown.empty())
        return;
    if (m_try) {
        m_try->markdown = std::move(markdown);
    } else if (m_lesson.steps.empty()) {
        const auto text = std::ranges::find_if(
            lines, [](std::string_view line) { return !trimmed(line).empty(); });
        fail(Code::MisplacedBlock, placeOf(first + static_cast<int>(text - lines.begin())), {});
    } else {
        add(Prose{std::move(markdown)});
    }
}

void LessonParser::questionProse(int first, int last)
{
    auto &question = m_question->question;
    if (m_question->part == QuestionPart::Asked) {
        for (int line = first; line < last; ++line)
            askedLine(line);
        return;
    }
    auto markdown = joinLines({m_lines.begin() + first, m_lines.begin() + std::max(first, last)});
    auto &target =
        m_question->part == QuestionPart::Hint ? question.hints.back() : question.explanation;
    target = std::move(markdown);
}

void LessonParser::askedLine(int number)
{
    const bool taken = std::holds_alternative<ChoiceQuestion>(m_question->question.kind)
        ? choiceLine(number)
        : distractorLine(number);
    if (!taken)
        m_question->asked.push_back(m_lines[static_cast<std::size_t>(number)]);
}

bool LessonParser::distractorLine(int number)
{
    constexpr std::string_view mark = "- distractor:";
    const auto line = trimmed(m_lines[static_cast<std::size_t>(number)]);
    if (!line.starts_with(mark))
        return false;
    auto text = trimmed(line.substr(mark.size()));
    if (text.size() >= 2 && text.front() == '`' && text.back() == '`')
        text = text.substr(1, text.size() - 2);
    if (text.empty())
        fail(Code::BadValue, placeOf(number), {"distractor", std::string()});
    std::get<OrderQuestion>(m_question->question.kind).distractors.emplace_back(text);
    return true;
}

/// "- [x] ended <!-- when … -->", or the indented continuation of one.
bool LessonParser::choiceLine(int number)
{
    const auto raw = m_lines[static_cast<std::size_t>(number)];
    const auto line = trimmed(raw);
    auto &choices = std::get<ChoiceQuestion>(m_question->question.kind).choices;
    const bool claimed = line.starts_with("- [x]") || line.starts_with("- [X]");
    if (!claimed && !line.starts_with("- [ ]")) {
        const bool continues = !choices.empty() && raw.starts_with("  ") && !line.empty();
        if (!continues)
            return false;
        std::string text(line);
        choiceCondition(choices.back(), text, number);
        choices.back().markdown += " " + text;
        return true;
    }
    Choice choice;
    choice.claimed = claimed;
    choice.line = number + 1;
    std::string text(trimmed(line.substr(5)));
    choiceCondition(choice, text, number);
    if (text.empty())
        fail(Code::BadValue, placeOf(number), {"choice", text});
    choice.markdown = std::move(text);
    choices.push_back(std::move(choice));
    return true;
}

/// Takes the comment off the choice's text.
void LessonParser::choiceCondition(Choice &choice, std::string &text, int number)
{
    const auto begin = text.find("<!--");
    if (begin == std::string::npos)
        return;
    const auto end = text.find("-->", begin);
    if (end == std::string::npos)
        return fail(Code::UnterminatedBlock, placeOf(number, columnOf(number, "<!--")), {"when"});
    const auto inner = std::string(trimmed(text.substr(begin + 4, end - begin - 4)));
    text = std::string(trimmed(text.substr(0, begin) + text.substr(end + 3)));
    const auto directive = Directive::parse(inner);
    if (directive.verb != "when") {
        constexpr std::array<std::string_view, 1> known = {"when"};
        return fail(
            Code::UnknownDirective, placeOf(number, columnOf(number, inner)), {directive.verb},
            suggestion(directive.verb, known));
    }
    choice.when = condition(
        std::string_view(inner).substr(directive.verb.size()), number, Code::BadCondition);
}

void LessonParser::checkOptions(const Directive &directive, int line, Words known)
{
    for (const auto &option : directive.options) {
        if (!indexOf(known, option.key))
            fail(
                Code::UnknownOption, placeOf(line, columnOf(line, option.key + "=")),
                {directive.verb, option.key}, suggestion(option.key, known));
    }
}

void LessonParser::refer(const Directive &directive, int line)
{
    const auto *run = directive.option("run");
    if (!run || run->empty())
        return fail(Code::BadValue, placeOf(line), {"run", std::string()});
    m_references.push_back({*run, placeOf(line, columnOf(line, "run=") + 4)});
}

void LessonParser::add(Block block)
{
    m_lesson.steps.back().blocks.push_back(std::move(block));
}

void LessonParser::closeTry()
{
    if (m_try && !m_try->markdown.empty())
        add(std::move(*m_try));
    m_try.reset();
}

void LessonParser::closeQuestion()
{
    if (!m_question)
        return;
    auto &question = m_question->question;
    question.markdown = joinLines(m_question->asked);
    checkQuestion(question);
    if (!m_lesson.steps.empty())
        add(std::move(question));
    m_question.reset();
}

void LessonParser::checkQuestion(const Question &question)
{
    const auto *choice = std::get_if<ChoiceQuestion>(&question.kind);
    if (!choice)
        return;
    if (std::ranges::none_of(choice->choices, &Choice::claimed))
        fail(Code::NoRightChoice, {question.line, 1}, {question.id});
}

/// Before a new step or question and at the end: whatever is open should have ended.
void LessonParser::closeAll()
{
    closeTry();
    if (m_question) {
        fail(
            Code::UnterminatedBlock, {m_question->question.line, 1},
            {"question", m_question->question.id});
        closeQuestion();
    }
}

void LessonParser::checkReferences()
{
    const std::vector<std::string_view> known(m_scenarios.begin(), m_scenarios.end());
    for (const auto &reference : m_references) {
        if (!m_scenarios.contains(reference.id))
            fail(Code::UnknownId, reference.place, {reference.id}, suggestion(reference.id, known));
    }
}

} // namespace joinery::lesson
