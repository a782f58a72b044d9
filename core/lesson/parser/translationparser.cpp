// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/translationparser.h"

#include "base/suggestion.h"
#include "lesson/parser/frontmatter.h"
#include "lesson/parser/verbs.h"
#include "lesson/texts.h"

#include <algorithm>
#include <array>
#include <span>

namespace joinery::lesson {

namespace {

using Code = LessonError::Code;

constexpr std::array<std::string_view, 3> ownKeys = {"title", "summary", "source"};
constexpr std::array<std::string_view, 8> keys = {"title",  "summary", "source",   "lesson",
                                                  "format", "minutes", "concepts", "needs"};
constexpr std::array<std::string_view, 2> requiredKeys = {"title", "summary"};

/// How a lesson file writes a block: its verb, and its id.
struct BlockName {
    std::string verb;
    std::string id;
};

BlockName nameOf(const Block &block)
{
    if (const auto *scenario = std::get_if<ScenarioBlock>(&block))
        return {"use", scenario->id};
    if (const auto *question = std::get_if<Question>(&block))
        return {"question", question->id};
    if (std::holds_alternative<Try>(block))
        return {"try", {}};
    return {};
}

std::string nameOf(Step::Kind kind)
{
    constexpr std::array<const char *, 3> names = {"predict", "run", "explain"};
    return names.at(static_cast<std::size_t>(kind));
}

/// The one of the blocks with this verb whose id is most like the given one.
std::optional<std::string>
likelyId(std::span<const Block> blocks, const std::string &verb, const std::string &id)
{
    std::vector<std::string> ids;
    for (const auto &block : blocks) {
        if (auto name = nameOf(block); name.verb == verb)
            ids.push_back(std::move(name.id));
    }
    return suggestion(id, std::vector<std::string_view>(ids.begin(), ids.end()));
}

/// The master's question, with the prose of the other.
Question merged(const Question &master, Question &&translated)
{
    Question made = master;
    made.markdown = std::move(translated.markdown);
    made.hints = std::move(translated.hints);
    made.explanation = std::move(translated.explanation);
    if (auto *choices = std::get_if<ChoiceQuestion>(&made.kind)) {
        auto &texts = std::get<ChoiceQuestion>(translated.kind).choices;
        for (std::size_t i = 0; i < std::min(texts.size(), choices->choices.size()); ++i)
            choices->choices[i].markdown = std::move(texts[i].markdown);
    }
    return made;
}

std::size_t choiceCount(const Question &question)
{
    const auto *choices = std::get_if<ChoiceQuestion>(&question.kind);
    return choices ? choices->choices.size() : 0;
}

void checkQuestion(LessonSource &source, const Question &master, const Question &made)
{
    const Place place{made.line, 1};
    const auto compare = [&](const char *what, std::size_t wanted, std::size_t found) {
        if (wanted != found)
            source.fail(
                Code::OtherCount, place,
                {what, made.id, std::to_string(wanted), std::to_string(found)});
    };
    const auto require = [&](const char *what, const std::string &wanted, const std::string &text) {
        if (!wanted.empty() && text.empty())
            source.fail(Code::MissingInTranslation, place, {what});
    };
    compare("choice", choiceCount(master), choiceCount(made));
    compare("hint", master.hints.size(), made.hints.size());
    require("text", master.markdown, made.markdown);
    require("explain", master.explanation, made.explanation);
    for (std::size_t i = 0; i < std::min(master.hints.size(), made.hints.size()); ++i)
        require("hint", master.hints[i], made.hints[i]);
}

} // namespace

TranslationParser::TranslationParser(std::string_view text, const Lesson &master)
    : BlockParser(text), m_master(master)
{
    m_made.lesson = master;
    m_made.lesson.steps.clear();
}

Result<Translation, std::vector<LessonError>> TranslationParser::parse()
{
    m_source.readBody(fields(), *this);
    const int last = std::max(static_cast<int>(m_source.lines().size()) - 1, 0);
    closeStep(last);
    for (; m_step < m_master.steps.size(); ++m_step)
        m_source.fail(
            Code::MissingInTranslation, LessonSource::placeOf(last),
            {"step", nameOf(m_master.steps[m_step].kind)});
    if (!m_source.isSound())
        return Failure{m_source.takeErrors()};
    return std::move(m_made);
}

std::size_t TranslationParser::fields()
{
    const auto fields = FrontMatter::read(m_source, keys, requiredKeys);
    for (const auto &entry : fields.entries) {
        if (std::ranges::find(ownKeys, entry.key) == ownKeys.end())
            m_source.fail(Code::NotForTranslations, entry.keyPlace, {std::string(entry.key)});
        else if (entry.value.empty())
            m_source.fail(Code::BadValue, entry.valuePlace, {std::string(entry.key), {}});
        else if (entry.key == "title")
            m_made.lesson.title = entry.value;
        else if (entry.key == "summary")
            m_made.lesson.summary = entry.value;
    }
    const auto *source = fields.find("source");
    checkSource(
        source ? std::string(source->value) : std::string(),
        source ? source->valuePlace : Place{1, 1});
    return fields.bodyLine;
}

void TranslationParser::checkSource(const std::string &given, Place place)
{
    const auto right = sourceHash(m_master);
    if (given.empty())
        m_made.warnings.push_back({Code::NoSource, place, {right}, std::nullopt});
    else if (given != right)
        m_made.warnings.push_back({Code::StaleTranslation, place, {right}, std::nullopt});
}

void TranslationParser::fence(const Fence &fence, int line)
{
    const auto info = Directive::parse(fence.info);
    m_source.fail(Code::NotForTranslations, LessonSource::placeOf(line), {info.verb});
}

void TranslationParser::comment(const Comment &comment, int line)
{
    constexpr std::array<Verb<TranslationParser>, 8> verbs = {
        {{"step", &TranslationParser::step},
         {"use", &TranslationParser::use},
         {"question", &TranslationParser::question},
         {"goal", &TranslationParser::goal},
         {"hint", &TranslationParser::part},
         {"explain", &TranslationParser::part},
         {"try", &TranslationParser::attempt},
         {"end", &TranslationParser::end}}};
    readDirective<TranslationParser>(*this, verbs, comment, line, m_source);
}

void TranslationParser::step(const Directive &directive, int line)
{
    closeStep(line);
    refuseOptions(directive, line);
    const auto given = directive.words.empty() ? std::string() : directive.words.front();
    const auto index = m_step++;
    const auto *master = index < m_master.steps.size() ? &m_master.steps[index] : nullptr;
    m_isPaired = master && given == nameOf(master->kind);
    m_block = 0;
    m_hasProse = false;
    m_made.lesson.steps.push_back(
        master ? Step{master->kind, {}, master->line} : Step{Step::Kind::Explain, {}, line + 1});
    if (!m_isPaired)
        m_source.fail(
            Code::NotInMaster, LessonSource::placeOf(line), {"step", given},
            master ? std::optional(nameOf(master->kind)) : std::nullopt);
}

void TranslationParser::use(const Directive &directive, int line)
{
    closeAll();
    refuseOptionsBut("scenario", directive, line);
    const auto *id = directive.option("scenario");
    if (!id || id->empty())
        return m_source.fail(Code::BadValue, LessonSource::placeOf(line), {"scenario", {}});
    if (const auto *scenario = pair<ScenarioBlock>("use", *id, line))
        add(*scenario);
}

void TranslationParser::question(const Directive &directive, int line)
{
    closeAll();
    refuseOptions(directive, line);
    const auto id = directive.words.empty() ? std::string() : directive.words.front();
    m_asked = pair<Question>("question", id, line);
    Question begun;
    begun.id = id;
    begun.line = line + 1;
    if (m_asked && std::holds_alternative<ChoiceQuestion>(m_asked->kind))
        begun.kind = ChoiceQuestion{};
    if (m_asked && std::holds_alternative<ScheduleQuestion>(m_asked->kind))
        begun.kind = ScheduleQuestion{};
    m_question.emplace(std::move(begun), m_source, QuestionReader::Role::Translation);
}

void TranslationParser::attempt(const Directive &directive, int line)
{
    closeAll();
    pair<Try>(directive.verb, {}, line);
    m_try.emplace();
}

void TranslationParser::refuseOptionsBut(
    std::string_view allowed, const Directive &directive, int line)
{
    for (const auto &option : directive.options) {
        if (option.key != allowed)
            m_source.fail(
                Code::NotForTranslations, m_source.placeOf(line, option.key + "="), {option.key});
    }
}

const Step *TranslationParser::masterStep() const
{
    return m_isPaired ? &m_master.steps[m_step - 1] : nullptr;
}

template <class Kind>
const Kind *TranslationParser::pair(const std::string &verb, const std::string &id, int line)
{
    const auto *step = masterStep();
    if (!step) {
        if (m_step == 0)
            m_source.fail(Code::MisplacedBlock, LessonSource::placeOf(line), {verb});
        return nullptr;
    }
    for (std::size_t i = m_block; i < step->blocks.size(); ++i) {
        const auto *found = std::get_if<Kind>(&step->blocks[i]);
        if (!found || nameOf(step->blocks[i]).id != id)
            continue;
        passTo(i, line);
        m_block = i + 1;
        return found;
    }
    m_source.fail(
        Code::NotInMaster, LessonSource::placeOf(line), {verb, id},
        likelyId(std::span(step->blocks).subspan(m_block), verb, id));
    return nullptr;
}

/// Of the master's step, what stands before the block: facts are taken over, prose should have been
/// translated, and all else should be here.
void TranslationParser::passTo(std::size_t block, int line)
{
    const auto place = LessonSource::placeOf(line);
    const auto &blocks = masterStep()->blocks;
    bool proseIsDue = false;
    for (; m_block < block; ++m_block) {
        const auto name = nameOf(blocks[m_block]);
        if (std::holds_alternative<Facts>(blocks[m_block]))
            add(blocks[m_block]);
        else if (name.verb.empty())
            proseIsDue = true;
        else
            m_source.fail(Code::MissingInTranslation, place, {name.verb, name.id});
    }
    if (proseIsDue && !m_hasProse)
        m_source.fail(Code::MissingInTranslation, place, {"text"});
    m_hasProse = false;
}

void TranslationParser::add(Block block)
{
    m_hasProse = m_hasProse || std::holds_alternative<Prose>(block);
    m_made.lesson.steps.back().blocks.push_back(std::move(block));
}

void TranslationParser::take(Question translated)
{
    if (m_asked) {
        checkQuestion(m_source, *m_asked, translated);
        add(merged(*m_asked, std::move(translated)));
    }
    m_asked = nullptr;
}

void TranslationParser::closeStep(int line)
{
    closeAll();
    if (const auto *step = masterStep())
        passTo(step->blocks.size(), line);
}

} // namespace joinery::lesson
