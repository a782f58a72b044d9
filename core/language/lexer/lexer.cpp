// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/lexer/lexer.h"

#include "language/lexer/numberscanner.h"
#include "language/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace joinery::language {

namespace {

constexpr int maxBrackets = 200; // CPython's MAXLEVEL
constexpr int maxIndentations = 100; // CPython's MAXINDENT

constexpr std::array<std::string_view, 24> longOperators = {
    "**=", "//=", ">>=", "<<=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=",
    "->",  "//",  "/=",  ":=",  "<<",  "<=", "==", ">=", ">>", "@=", "^=", "|="};

bool isAscii(char32_t c)
{
    return c < 0x80;
}

bool isStringPrefix(std::string_view word)
{
    if (word.size() > 2)
        return false;
    std::string lower(word);
    for (char &c : lower)
        c = static_cast<char>(c | 0x20);
    constexpr std::array<std::string_view, 8> prefixes = {"r",  "u",  "b",  "f",
                                                          "br", "rb", "fr", "rf"};
    return std::ranges::find(prefixes, lower) != prefixes.end();
}

class Lexer {
public:
    Lexer(std::string_view text, std::size_t begin, std::size_t end, Place place)
        : m_text(text.substr(0, end)), m_offset(begin), m_place(place)
    {
    }

    LexedText lexFile()
    {
        m_atLineStart = true;
        while (!m_lexed.error && !m_finished)
            next();
        m_lexed.open = std::move(m_brackets);
        return std::move(m_lexed);
    }

    LexedText lexExpression()
    {
        m_embedded = true;
        return lexFile();
    }

private:
    struct Indentation {
        int column = 0; ///< a tab goes to the next multiple of 8
        int alternative = 0; ///< a tab is 1
        bool operator==(const Indentation &) const = default;
    };

    bool atEnd() const { return m_offset >= m_text.size(); }
    char peek(std::size_t ahead = 0) const
    {
        return m_offset + ahead < m_text.size() ? m_text[m_offset + ahead] : '\0';
    }
    bool startsWith(std::string_view word) const
    {
        return m_text.substr(m_offset).starts_with(word);
    }

    /// Steps over one character.
    void step()
    {
        const auto character = decodeAt(m_text, m_offset);
        m_offset += character.size;
        if (character.codePoint == '\n') {
            m_lastLineEnd = m_place;
            m_place = {m_place.line + 1, 1};
        } else {
            ++m_place.column;
        }
    }
    /// Where the text ends: CPython counts no line behind the last newline.
    Place endPlace() const { return m_place.column == 1 ? m_lastLineEnd : m_place; }
    void step(std::size_t count)
    {
        for (std::size_t i = 0; i < count && !atEnd(); ++i)
            step();
    }

    int level() const { return static_cast<int>(m_brackets.size()) + (m_embedded ? 1 : 0); }

    void add(TokenKind kind, std::size_t begin, Place place)
    {
        m_lexed.tokens.push_back(
            {kind, m_text.substr(begin, m_offset - begin), begin, place, m_place, level()});
    }

    enum class Weight { Prevails, WhereMet };
    void fail(
        std::string sentence, Place place, Weight weight = Weight::Prevails,
        std::string exception = "SyntaxError")
    {
        const auto offset = std::min(m_offset, m_text.size());
        m_lexed.tokens.push_back(
            {TokenKind::Error, m_text.substr(offset, 0), offset, place, place, level()});
        m_lexed.error = Diagnostic{
            .place = place,
            .range = {place, place},
            .python = std::move(sentence),
            .exception = std::move(exception)};
        m_lexed.errorPrevails = weight == Weight::Prevails;
    }

    void next()
    {
        if (m_atLineStart && level() == 0)
            beginLine();
        m_atLineStart = false;
        if (m_lexed.error)
            return;
        while (peek() == ' ' || peek() == '\t' || peek() == '\f')
            step();
        if (peek() == '#' && !atEnd()) {
            while (!atEnd() && peek() != '\n')
                step();
        }
        if (atEnd())
            return finish();
        lexOne();
    }

    void lexOne()
    {
        const char c = peek();
        if (c == '\n')
            return endLine();
        if (c == '\\')
            return continueLine();
        const auto character = decodeAt(m_text, m_offset).codePoint;
        if (isIdentifierStart(character) || !isAscii(character))
            return lexName();
        if ((c >= '0' && c <= '9') || (c == '.' && peek(1) >= '0' && peek(1) <= '9'))
            return lexNumber();
        if (c == '"' || c == '\'')
            return lexString(m_offset, m_place);
        if (!isPrintable(character))
            return failUnprintable(character);
        lexOperator();
    }

    void failUnprintable(char32_t character)
    {
        fail(
            fmt::format(
                "invalid non-printable character U+{:04X}", static_cast<unsigned>(character)),
            m_place);
    }

    void beginLine()
    {
        const auto indentation = measureIndentation();
        if (atEnd() || peek() == '#' || peek() == '\n')
            return; // Lines without a statement have no say in indentation.
        if (m_indentations.empty())
            m_indentations.push_back({});
        const auto current = m_indentations.back();
        if (indentation.column == current.column) {
            if (indentation.alternative != current.alternative)
                failTabs();
        } else if (indentation.column > current.column) {
            indent(indentation);
        } else {
            dedent(indentation);
        }
    }

    Indentation measureIndentation()
    {
        Indentation indentation;
        for (;; step()) {
            switch (atEnd() ? '\n' : peek()) {
            case ' ':
                ++indentation.column;
                ++indentation.alternative;
                break;
            case '\t':
                indentation.column = (indentation.column / 8 + 1) * 8;
                ++indentation.alternative;
                break;
            case '\f':
                indentation = {};
                break;
            default:
                return indentation;
            }
        }
    }

    void failTabs()
    {
        fail(
            "inconsistent use of tabs and spaces in indentation", m_place, Weight::WhereMet,
            "TabError");
    }

    void indent(const Indentation &indentation)
    {
        if (indentation.alternative <= m_indentations.back().alternative)
            return failTabs();
        if (m_indentations.size() >= maxIndentations)
            return fail(
                "too many levels of indentation", m_place, Weight::WhereMet, "IndentationError");
        m_indentations.push_back(indentation);
        add(TokenKind::Indent, m_offset, m_place);
    }

    void dedent(const Indentation &indentation)
    {
        while (m_indentations.size() > 1 && indentation.column < m_indentations.back().column) {
            m_indentations.pop_back();
            add(TokenKind::Dedent, m_offset, m_place);
        }
        if (indentation.column != m_indentations.back().column)
            return fail(
                "unindent does not match any outer indentation level", m_place, Weight::WhereMet,
                "IndentationError");
        if (indentation.alternative != m_indentations.back().alternative)
            failTabs();
    }

    void endLine()
    {
        const auto place = m_place;
        const bool blank = m_lexed.tokens.empty()
            || m_lexed.tokens.back().kind == TokenKind::NewLine
            || m_lexed.tokens.back().kind == TokenKind::Indent
            || m_lexed.tokens.back().kind == TokenKind::Dedent;
        if (level() == 0 && !blank)
            m_lexed.tokens.push_back(
                {TokenKind::NewLine,
                 m_text.substr(m_offset, 1),
                 m_offset,
                 place,
                 {place.line, place.column + 1},
                 0});
        step();
        m_atLineStart = true;
    }

    void continueLine()
    {
        step();
        if (peek() != '\n' || atEnd()) {
            if (atEnd())
                return fail("unexpected EOF while parsing", m_place, Weight::WhereMet);
            return fail("unexpected character after line continuation character", m_place);
        }
        step();
        if (atEnd())
            fail("unexpected EOF while parsing", m_lastLineEnd, Weight::WhereMet);
    }

    void finish()
    {
        m_finished = true;
        if (!m_embedded && !m_brackets.empty()) {
            const auto open = m_brackets.back();
            return fail(
                fmt::format("'{}' was never closed", open.character), open.place, Weight::WhereMet);
        }
        if (!m_embedded && !m_lexed.tokens.empty()
            && m_lexed.tokens.back().kind != TokenKind::NewLine) {
            // As if the text ended with a newline, which CPython adds.
            add(TokenKind::NewLine, m_offset, m_place);
        }
        for (; m_indentations.size() > 1; m_indentations.pop_back())
            addAtEnd(TokenKind::Dedent);
        addAtEnd(TokenKind::EndOfText);
    }

    void addAtEnd(TokenKind kind)
    {
        const auto place = m_embedded ? m_place : endPlace();
        m_lexed.tokens.push_back({kind, m_text.substr(m_offset), m_offset, place, place, 0});
    }

    /// Anything beyond ASCII counts as part of a name first, as in CPython; what is none of it is
    /// then the invalid character.
    void lexName()
    {
        const auto begin = m_offset;
        const auto place = m_place;
        std::optional<Place> invalidPlace;
        char32_t invalid = 0;
        while (!atEnd()) {
            const auto c = decodeAt(m_text, m_offset).codePoint;
            const bool fits = begin == m_offset ? isIdentifierStart(c) : isIdentifierPart(c);
            if (isAscii(c) && !fits)
                break;
            if (!fits && !invalidPlace) {
                invalidPlace = m_place;
                invalid = c;
            }
            step();
        }
        if (invalidPlace)
            return failInvalid(invalid, *invalidPlace);
        const char quote = peek();
        if ((quote == '"' || quote == '\'')
            && isStringPrefix(m_text.substr(begin, m_offset - begin)))
            return lexString(begin, place);
        add(TokenKind::Name, begin, place);
    }

    void failInvalid(char32_t character, Place place)
    {
        const auto number = static_cast<unsigned>(character);
        if (!isPrintable(character))
            return fail(fmt::format("invalid non-printable character U+{:04X}", number), place);
        std::string shown;
        appendUtf8(shown, character);
        fail(fmt::format("invalid character '{}' (U+{:04X})", shown, number), place);
    }

    void lexNumber()
    {
        const auto scan = scanNumber(m_text.substr(m_offset));
        const auto begin = m_offset;
        const auto place = m_place;
        step(scan.size);
        if (scan.error) {
            // CPython points at the last good character, but at a wrong digit itself.
            const bool good =
                scan.error->ends_with("literal") && !scan.error->starts_with("invalid digit");
            return fail(*scan.error, {m_place.line, m_place.column - (good ? 1 : 0)});
        }
        add(TokenKind::Number, begin, place);
    }

    /// The cursor is at the opening quote; begin is that of the prefix.
    void lexString(std::size_t begin, Place place)
    {
        const char quote = peek();
        const bool triple = peek(1) == quote && peek(2) == quote;
        step(triple ? 3 : 1);
        for (int closing = 0; closing < (triple ? 3 : 1);) {
            if (atEnd() || (!triple && peek() == '\n'))
                return failUnterminated(triple, place);
            const char c = peek();
            closing = c == quote ? closing + 1 : 0;
            step();
            if (c == '\\' && !atEnd())
                step();
        }
        add(TokenKind::String, begin, place);
    }

    void failUnterminated(bool triple, Place place)
    {
        const int line = atEnd() ? endPlace().line : m_place.line;
        fail(
            fmt::format(
                "unterminated {}string literal (detected at line {})",
                triple ? "triple-quoted " : "", line),
            place);
    }

    void lexOperator()
    {
        const char c = peek();
        if ((c == '(' || c == '[' || c == '{') && !openBracket(c))
            return;
        if ((c == ')' || c == ']' || c == '}') && !closeBracket(c))
            return;
        const auto found = std::ranges::find_if(
            longOperators, [this](std::string_view op) { return startsWith(op); });
        const auto begin = m_offset;
        const auto place = m_place;
        if (startsWith("<>"))
            step(2);
        else
            step(found == longOperators.end() ? 1 : found->size());
        add(TokenKind::Operator, begin, place);
    }

    bool openBracket(char c)
    {
        if (level() >= maxBrackets) {
            fail("too many nested parentheses", m_place);
            return false;
        }
        m_brackets.push_back({c, m_place});
        return true;
    }

    bool closeBracket(char c)
    {
        if (m_brackets.empty()) {
            fail(fmt::format("unmatched '{}'", c), m_place);
            return false;
        }
        const auto open = m_brackets.back();
        const char expected = open.character == '(' ? ')' : open.character == '[' ? ']' : '}';
        if (c == expected) {
            m_brackets.pop_back();
            return true;
        }
        const auto where = open.place.line == m_place.line
            ? std::string()
            : fmt::format(" on line {}", open.place.line);
        fail(
            fmt::format(
                "closing parenthesis '{}' does not match opening parenthesis '{}'{}", c,
                open.character, where),
            m_place);
        return false;
    }

    std::string_view m_text;
    std::size_t m_offset;
    Place m_place;
    Place m_lastLineEnd{1, 1};
    LexedText m_lexed;
    std::vector<OpenBracket> m_brackets;
    std::vector<Indentation> m_indentations;
    bool m_atLineStart = true;
    bool m_finished = false;
    bool m_embedded = false;
};

} // namespace

LexedText lex(std::string_view text)
{
    return Lexer(text, 0, text.size(), {1, 1}).lexFile();
}

LexedText lexEmbedded(std::string_view text, std::size_t begin, std::size_t end, const Place &place)
{
    return Lexer(text, begin, end, place).lexExpression();
}

} // namespace joinery::language
