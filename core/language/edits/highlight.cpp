// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/highlight.h"

#include "language/lexer/keywords.h"
#include "language/lexer/numberscanner.h"
#include "language/utf8.h"

#include <algorithm>
#include <array>

namespace joinery::language {

namespace {

constexpr std::array<std::string_view, 40> builtins = {
    "abs",     "all",    "any",       "ascii",  "bin",   "bool",   "callable",   "chr",
    "dict",    "divmod", "enumerate", "filter", "float", "format", "frozenset",  "getattr",
    "hasattr", "hash",   "hex",       "id",     "input", "int",    "isinstance", "iter",
    "len",     "list",   "map",       "max",    "min",   "next",   "object",     "print",
    "range",   "repr",   "reversed",  "round",  "set",   "sorted", "str",        "sum"};
constexpr std::array<std::string_view, 5> moreBuiltins = {
    "super", "tuple", "type", "zip", "property"};

bool isBuiltin(std::string_view word)
{
    return std::ranges::binary_search(builtins, word)
        || std::ranges::find(moreBuiltins, word) != moreBuiltins.end();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\n';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Steps through a text without caring whether it is a program.
class Highlighter {
public:
    explicit Highlighter(std::string_view text, std::size_t begin = 0) : m_text(text), m_at(begin)
    {
    }

    std::vector<HighlightedRange> run()
    {
        while (m_at < m_text.size())
            next();
        return std::move(m_ranges);
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void add(std::size_t begin, std::size_t end, TextRole role)
    {
        if (end > begin)
            m_ranges.push_back({begin, end, role});
    }

    void next()
    {
        const char c = peek();
        const auto character = decodeAt(m_text, m_at);
        if (isBlank(c)) {
            ++m_at;
        } else if (c == '#') {
            const auto end = std::min(m_text.find('\n', m_at), m_text.size());
            add(m_at, end, TextRole::Comment);
            m_at = end;
        } else if (c == '"' || c == '\'') {
            string(m_at);
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            const auto begin = m_at;
            m_at += std::max<std::size_t>(scanNumber(m_text.substr(m_at)).size, 1);
            add(begin, m_at, TextRole::Number);
        } else if (isIdentifierStart(character.codePoint)) {
            word();
        } else if (character.codePoint >= 0x80) {
            add(m_at, m_at + character.size, TextRole::Wrong);
            m_at += character.size;
        } else {
            symbol(c);
        }
    }

    bool beginsLine() const
    {
        const auto lineBegin = m_text.rfind('\n', m_at) + 1;
        const auto before = m_text.substr(lineBegin, m_at - lineBegin);
        return before.find_first_not_of(" \t") == std::string_view::npos;
    }

    void symbol(char c)
    {
        const bool decorator = c == '@' && beginsLine();
        if (decorator)
            add(m_at, m_at + 1, TextRole::Decorator);
        else if (c == '$' || c == '?')
            add(m_at, m_at + 1, TextRole::Wrong);
        m_previous = decorator ? "@" : c == '@' ? "" : m_text.substr(m_at, 1);
        ++m_at;
    }

    void word()
    {
        const auto begin = m_at;
        while (m_at < m_text.size()) {
            const auto character = decodeAt(m_text, m_at);
            if (!isIdentifierPart(character.codePoint))
                break;
            m_at += character.size;
        }
        const auto found = m_text.substr(begin, m_at - begin);
        const bool prefix =
            found.size() <= 2 && found.find_first_not_of("rRbBuUfF") == std::string_view::npos;
        if (prefix && (peek() == '"' || peek() == '\''))
            return string(begin);
        const bool attribute = m_previous == ".";
        if (found == "True" || found == "False" || found == "None")
            add(begin, m_at, TextRole::Constant);
        else if (isKeyword(found))
            add(begin, m_at, TextRole::Keyword);
        else if (m_previous == "def")
            add(begin, m_at, TextRole::FunctionName);
        else if (m_previous == "class")
            add(begin, m_at, TextRole::ClassName);
        else if (m_previous == "@")
            add(begin, m_at, TextRole::Decorator);
        else if (found == "self")
            add(begin, m_at, TextRole::Self);
        else if (!attribute && isBuiltin(found))
            add(begin, m_at, TextRole::Builtin);
        m_previous = found;
    }

    /// The cursor is at the quote.
    void string(std::size_t begin)
    {
        const auto prefix = m_text.substr(begin, m_at - begin);
        const bool formatted = prefix.find_first_of("fF") != std::string_view::npos;
        const char quote = peek();
        const std::size_t size = peek(1) == quote && peek(2) == quote ? 3 : 1;
        const auto mark = m_text.substr(m_at, size);
        auto end = m_at + size;
        while (end < m_text.size() && m_text.substr(end, size) != mark) {
            if (size == 1 && m_text[end] == '\n')
                break;
            end += m_text[end] == '\\' ? 2 : 1;
        }
        end = std::min(end, m_text.size());
        const auto bodyEnd = end;
        if (m_text.substr(end, size) == mark)
            end += size;
        if (formatted)
            fields(begin, m_at + size, bodyEnd, end);
        else
            add(begin, end, TextRole::String);
        m_at = end;
        m_previous = {};
    }

    /// Colours the fields of an f-string as program text.
    void fields(std::size_t begin, std::size_t at, std::size_t bodyEnd, std::size_t end)
    {
        auto plain = begin;
        while (at < bodyEnd) {
            const char c = m_text[at];
            if (c != '{' || (at + 1 < bodyEnd && m_text[at + 1] == '{')) {
                at += c == '{' ? 2 : 1;
                continue;
            }
            const auto close = fieldEnd(at, bodyEnd);
            add(plain, at, TextRole::String);
            add(at, at + 1, TextRole::FieldBrace);
            Highlighter inner(m_text.substr(0, close), at + 1);
            for (const auto &range : inner.run())
                add(range.begin, range.end, range.role);
            const bool closed = close < bodyEnd;
            if (closed)
                add(close, close + 1, TextRole::FieldBrace);
            at = plain = close + (closed ? 1 : 0);
        }
        add(plain, end, TextRole::String);
    }

    std::size_t fieldEnd(std::size_t open, std::size_t bodyEnd) const
    {
        int depth = 0;
        for (auto at = open; at < bodyEnd; ++at) {
            if (m_text[at] == '{')
                ++depth;
            else if (m_text[at] == '}' && --depth == 0)
                return at;
        }
        return bodyEnd;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string_view m_previous; ///< the word or symbol before
    std::vector<HighlightedRange> m_ranges;
};

} // namespace

std::vector<HighlightedRange> highlight(std::string_view text)
{
    return Highlighter(text).run();
}

} // namespace joinery::language
