// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/edits/statements.h"

#include "language/lexer/keywords.h"
#include "language/lexer/logicallines.h"
#include "language/utf8.h"

#include <algorithm>
#include <array>

namespace joinery::language {

namespace {

bool isClauseWord(std::string_view word)
{
    constexpr std::array<std::string_view, 4> words = {"else", "elif", "except", "finally"};
    return std::ranges::find(words, word) != words.end();
}

/// The name that text begins with; empty if there is none.
std::string_view leadingName(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size()) {
        const auto character = decodeAt(text, end);
        if (!(end == 0 ? isIdentifierStart(character.codePoint)
                       : isIdentifierPart(character.codePoint)))
            break;
        end += character.size;
    }
    return text.substr(0, end);
}

/// A name, its attributes and items, then a bracket.
bool looksLikeCall(std::string_view code)
{
    const auto name = leadingName(code);
    if (name.empty() || isKeyword(name))
        return false;
    code.remove_prefix(name.size());
    while (code.starts_with('.') || code.starts_with('[')) {
        const auto end = code.front() == '[' ? code.find(']') : leadingName(code.substr(1)).size();
        if (end == std::string_view::npos)
            return false;
        code.remove_prefix(end + 1);
    }
    return withoutIndentation(code).starts_with('(');
}

/// for p in team: p.start(), and one with its body below.
bool looksLikeLoop(std::string_view code)
{
    constexpr auto npos = std::string_view::npos;
    return leadingName(code) == "for" && code.find(" in ") != npos && code.find(':') != npos;
}

} // namespace

std::string_view withoutOffMark(std::string_view line)
{
    const auto content = withoutIndentation(line);
    for (const auto mark : {offMarkAlone, offMark, offMark.substr(0, 1)}) {
        if (content.starts_with(mark))
            return content.substr(mark.size());
    }
    return content;
}

Statements::Statements(std::string_view text)
{
    const auto lines = physicalLines(text);
    for (const auto line : lines) {
        const bool comment = withoutIndentation(line).starts_with('#');
        m_lines.push_back(
            {std::string(line),
             indentationOf(line),
             comment ? Kind::Comment : Kind::Blank,
             false,
             {}});
    }
    for (const auto &logical : logicalLines(lines)) {
        for (int number = logical.firstLine; number <= logical.lastLine; ++number) {
            auto &line = m_lines[static_cast<std::size_t>(number - 1)];
            line.kind = Kind::Continuation;
            line.opensBlock = logical.opensBlock;
        }
        for (const int number : logical.insideString)
            m_lines[static_cast<std::size_t>(number - 1)].kind = Kind::String;
        auto &first = m_lines[static_cast<std::size_t>(logical.firstLine - 1)];
        const bool off = withoutIndentation(first.text).starts_with(offMarkAlone);
        first.kind = off ? Kind::SwitchedOffAlone : Kind::Beginning;
        first.firstWord = logical.firstWord;
    }
}

bool Statements::isComment(int line) const
{
    return at(line).kind == Kind::Comment || at(line).kind == Kind::SwitchedOffAlone;
}

bool Statements::isContinuation(int line) const
{
    return at(line).kind == Kind::Continuation || at(line).kind == Kind::String;
}

bool Statements::isCode(int line) const
{
    return at(line).kind == Kind::Beginning || at(line).kind == Kind::SwitchedOffAlone;
}

bool Statements::isSwitchedOff(int line) const
{
    return isThere(line) && isComment(line);
}

std::optional<int> Statements::codeAbove(int line) const
{
    for (--line; line >= 1; --line) {
        if (isCode(line))
            return line;
    }
    return std::nullopt;
}

std::optional<int> Statements::codeBelow(int line) const
{
    for (++line; line <= lineCount(); ++line) {
        if (isCode(line))
            return line;
    }
    return std::nullopt;
}

std::optional<int> Statements::ownerOfClause(int line) const
{
    if (!isClauseWord(at(line).firstWord))
        return std::nullopt;
    auto above = codeAbove(line);
    while (above && indentation(*above) > indentation(line))
        above = codeAbove(*above);
    // A clause of nothing is a mistake, but a statement to move all the same.
    return above && indentation(*above) == indentation(line) ? above : std::nullopt;
}

std::optional<int> Statements::commentAbove(int line) const
{
    for (--line; line >= 1 && isBlank(line);)
        --line;
    return line >= 1 && isComment(line) ? std::optional(line) : std::nullopt;
}

bool Statements::goesOnInComment(int line) const
{
    if (at(line).kind != Kind::Comment)
        return false;
    const auto above = commentAbove(line);
    if (!above || indentation(*above) != indentation(line))
        return false;
    const auto content = withoutOffMark(this->line(line));
    return (!content.empty()
            && std::string_view(" \t)]}").find(content[0]) != std::string_view::npos)
        || isClauseWord(leadingName(content));
}

std::optional<LineRange> Statements::statementAt(int line) const
{
    if (!isThere(line) || isBlank(line))
        return std::nullopt;
    const int first = firstLineOf(line);
    return LineRange{first, isComment(first) ? lastLineOfComment(first) : lastLineOf(first)};
}

int Statements::firstLineOf(int line) const
{
    while (line > 1 && isContinuation(line))
        --line;
    while (goesOnInComment(line))
        line = *commentAbove(line);
    while (const auto owner = ownerOfClause(line))
        line = *owner;
    const auto isDecorated = [this](int first, int above) {
        return isCode(first) && isDecorator(above) && indentation(above) == indentation(first);
    };
    for (auto above = codeAbove(line); above && isDecorated(line, *above); above = codeAbove(line))
        line = *above;
    return line;
}

int Statements::lastLineOf(int first) const
{
    const int depth = indentation(first);
    int last = first;
    bool decorated = isDecorator(first);
    for (int line = first + 1; line <= lineCount(); ++line) {
        const bool inside = isContinuation(line) || indentation(line) > depth;
        // A comment that is not deeper belongs to it only if more of it follows.
        if (isBlank(line) || (!inside && !isCode(line)))
            continue;
        if (!inside) {
            const bool goesOn =
                indentation(line) == depth && (decorated || isClauseWord(at(line).firstWord));
            if (!goesOn)
                break;
            decorated = isDecorator(line);
        }
        last = line;
    }
    return last;
}

int Statements::lastLineOfComment(int first) const
{
    int last = first;
    for (int line = first + 1; line <= lineCount(); ++line) {
        if (isBlank(line))
            continue;
        if (!goesOnInComment(line))
            break;
        last = line;
    }
    return last;
}

std::optional<int> Statements::parentOf(int line) const
{
    for (auto above = codeAbove(line); above; above = codeAbove(*above)) {
        if (indentation(*above) < indentation(line))
            return firstLineOf(*above);
    }
    return std::nullopt;
}

bool Statements::isAlone(LineRange statement) const
{
    const int depth = indentation(statement.first);
    const auto isSibling = [&](std::optional<int> line) {
        return line && indentation(*line) >= depth;
    };
    return depth > 0 && !isSibling(codeAbove(statement.first))
        && !isSibling(codeBelow(statement.last));
}

bool Statements::isStepOfMain(int line) const
{
    if (!isThere(line) || isContinuation(line))
        return false;
    const auto &text = this->line(line);
    const auto code = isComment(line) ? withoutOffMark(text) : withoutIndentation(text);
    if (!looksLikeCall(code) && !looksLikeLoop(code))
        return false;
    for (auto parent = parentOf(line); parent; parent = parentOf(*parent)) {
        const auto &word = at(*parent).firstWord;
        if (word == "def" || word == "class" || word == "@")
            return false;
    }
    return true;
}

std::optional<int> Statements::lineReading(std::string_view text) const
{
    std::optional<int> switchedOff;
    for (int line = 1; line <= lineCount(); ++line) {
        auto content = withoutIndentation(this->line(line));
        content = content.substr(0, content.find_last_not_of(" \t") + 1);
        if (content == text)
            return line;
        if (!switchedOff && isSwitchedOff(line) && withoutOffMark(content) == text)
            switchedOff = line;
    }
    return switchedOff;
}

} // namespace joinery::language
