// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/translation.h"

#include "lesson/parser/lessonsource.h"
#include "lesson/parser/translationparser.h"
#include "lesson/texts.h"

#include <fmt/format.h>

#include <cctype>
#include <cstdint>

namespace joinery::lesson {

namespace {

/// FNV-1a, 32 bits.
class Hash {
public:
    /// With a byte behind it that no text has, so that texts cannot run together.
    void add(std::string_view text)
    {
        for (const char c : text)
            add(static_cast<unsigned char>(c));
        add(static_cast<unsigned char>(0xff));
    }
    /// Line breaks are blanks, and several blanks are one.
    void addProse(std::string_view markdown)
    {
        std::string plain;
        for (const char c : trimmed(markdown)) {
            const bool isBlank = c == ' ' || c == '\t' || c == '\n';
            if (!isBlank)
                plain += c;
            else if (plain.back() != ' ')
                plain += ' ';
        }
        add(plain);
    }
    std::string digits() const { return fmt::format("{:08x}", m_value); }

private:
    void add(unsigned char byte) { m_value = (m_value ^ byte) * 16777619U; }

    std::uint32_t m_value = 2166136261U;
};

void addBlock(Hash &hash, const Block &block)
{
    if (const auto *prose = std::get_if<Prose>(&block)) {
        hash.addProse(prose->markdown);
    } else if (const auto *scenario = std::get_if<ScenarioBlock>(&block)) {
        hash.add(scenario->id);
        hash.add(scenario->text);
    } else if (const auto *attempt = std::get_if<Try>(&block)) {
        hash.addProse(attempt->markdown);
    } else if (const auto *question = std::get_if<Question>(&block)) {
        hash.add(question->id);
        hash.addProse(question->markdown);
        if (const auto *choices = std::get_if<ChoiceQuestion>(&question->kind)) {
            for (const auto &choice : choices->choices)
                hash.addProse(choice.markdown);
        }
        for (const auto &hint : question->hints)
            hash.addProse(hint);
        hash.addProse(question->explanation);
    }
}

} // namespace

Result<Translation, std::vector<LessonError>>
translate(const Lesson &master, const std::string &text)
{
    const auto readable = readableText(text);
    if (!readable)
        return Failure{std::vector{readable.error()}};
    return TranslationParser(*readable, master).parse();
}

std::string sourceHash(const Lesson &master)
{
    Hash hash;
    hash.addProse(master.title);
    hash.addProse(master.summary);
    for (const auto &step : master.steps) {
        for (const auto &block : step.blocks)
            addBlock(hash, block);
    }
    return hash.digits();
}

std::string withSource(const std::string &text, const std::string &hash)
{
    const auto firstEnd = text.find('\n');
    if (firstEnd == std::string::npos
        || trimmed(std::string_view(text).substr(0, firstEnd)) != "---")
        return text;
    const auto last = text.find("\n---", firstEnd);
    if (last == std::string::npos)
        return text;
    auto begin = firstEnd + 1;
    while (begin <= last) {
        const auto end = text.find('\n', begin);
        const std::string_view line(text.data() + begin, end - begin);
        if (trimmed(line.substr(0, line.find(':'))) == "source") {
            const std::string_view lineEnd = line.ends_with('\r') ? "\r" : "";
            return fmt::format(
                "{}source: {}{}{}", text.substr(0, begin), hash, lineEnd, text.substr(end));
        }
        begin = end + 1;
    }
    const std::string_view lineEnd = text[firstEnd - 1] == '\r' ? "\r\n" : "\n";
    return fmt::format(
        "{}source: {}{}{}", text.substr(0, last + 1), hash, lineEnd, text.substr(last + 1));
}

} // namespace joinery::lesson
