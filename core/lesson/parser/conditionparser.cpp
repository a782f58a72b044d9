// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "lesson/parser/conditionparser.h"

#include "base/suggestion.h"
#include "language/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace joinery::lesson {

namespace {

constexpr std::array<std::string_view, 7> states = {"not-started", "running", "sleeping", "waiting",
                                                    "stopped",     "zombie",  "ended"};
constexpr std::array<std::string_view, 3> functions = {"state", "exitcode", "printed"};
constexpr std::array<std::string_view, 1> noCode = {"none"};

/// Thrown inside this file only.
struct Misfit {
    ConditionError error;
};

class ConditionParser {
public:
    explicit ConditionParser(std::string_view text) : m_text(text) { }

    Condition parse()
    {
        skipBlanks();
        auto condition = peek() == '"' ? order() : function();
        skipBlanks();
        if (m_at < m_text.size())
            fail(m_at);
        return condition;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }

    [[noreturn]] void fail(std::size_t at, std::optional<std::string> meant = std::nullopt) const
    {
        const auto end = std::min(m_text.find_first_of(" \t(),=<\"", at + 1), m_text.size());
        const auto found = at < m_text.size() ? m_text.substr(at, end - at) : std::string_view();
        throw Misfit{
            {static_cast<int>(language::codePointCount(m_text.substr(0, at))), std::string(found),
             std::move(meant)}};
    }

    bool accept(std::string_view word)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    void expect(std::string_view word)
    {
        if (!accept(word))
            fail(m_at, std::string(word));
    }

    std::string_view word()
    {
        skipBlanks();
        const auto end = std::min(m_text.find_first_of(" \t(),=!<\"", m_at), m_text.size());
        if (end == m_at)
            fail(m_at);
        const auto found = m_text.substr(m_at, end - m_at);
        m_at = end;
        return found;
    }

    std::string quoted()
    {
        skipBlanks();
        const auto begin = m_at;
        if (!accept("\""))
            fail(m_at, "\"");
        std::string made;
        while (peek() != '"') {
            if (m_at >= m_text.size())
                fail(begin);
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            made.push_back(m_text[m_at++]);
        }
        ++m_at;
        return made;
    }

    Condition order()
    {
        OrderCondition made;
        made.texts.push_back(quoted());
        do {
            expect("<");
            made.texts.push_back(quoted());
            skipBlanks();
        } while (peek() == '<');
        return made;
    }

    std::string process()
    {
        skipBlanks();
        return peek() == '"' ? quoted() : std::string(word());
    }

    bool negated()
    {
        if (accept("!="))
            return true;
        expect("==");
        return false;
    }

    Condition function()
    {
        const bool isNot = accept("!");
        const auto begin = m_at;
        const auto name = word();
        if (isNot && name != "printed")
            fail(begin, "printed");
        if (name == "state")
            return state();
        if (name == "exitcode")
            return exitCode();
        if (name == "printed")
            return printed(isNot);
        skipBlanks();
        // No call: an output, whose quotes are missing or of another kind.
        const bool isText = peek() != '(' && !suggestion(name, functions);
        fail(begin, isText ? std::optional<std::string>("\"") : suggestion(name, functions));
    }

    Condition state()
    {
        StateCondition made;
        expect("(");
        made.process = process();
        expect(",");
        expect("at");
        expect("=");
        made.at = quoted();
        expect(")");
        made.negated = negated();
        skipBlanks();
        const auto begin = m_at;
        made.state = word();
        if (std::ranges::find(states, made.state) == states.end())
            fail(begin, suggestion(made.state, states));
        return made;
    }

    Condition exitCode()
    {
        ExitCodeCondition made;
        expect("(");
        made.process = process();
        expect(")");
        made.negated = negated();
        made.code = code();
        return made;
    }

    /// none: the word none.
    std::optional<int> code()
    {
        skipBlanks();
        const auto begin = m_at;
        const auto text = word();
        if (text == noCode.front())
            return std::nullopt;
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size())
            fail(begin, suggestion(text, noCode));
        return number;
    }

    Condition printed(bool isNot)
    {
        PrintedCondition made{.negated = isNot};
        expect("(");
        made.text = quoted();
        expect(")");
        return made;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<Condition, ConditionError> parseCondition(std::string_view text)
{
    try {
        return ConditionParser(text).parse();
    } catch (const Misfit &misfit) {
        return Failure{misfit.error};
    }
}

std::optional<Condition>
readCondition(std::string_view text, int line, LessonSource &source, LessonError::Code code)
{
    auto parsed = parseCondition(text);
    if (parsed)
        return std::move(*parsed);
    const auto &error = parsed.error();
    auto place = source.placeOf(line, text);
    place.column += error.offset;
    source.fail(code, place, {error.found}, error.suggestion);
    return std::nullopt;
}

} // namespace joinery::lesson
