// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "language/lexer/token.h"
#include "language/parser/literals.h"
#include "language/tree/ast.h"

#include <string>
#include <string_view>
#include <vector>

namespace joinery::language {

class TreeParser;

/// Adds text behind the parts, into the last one if that is text.
void appendText(std::vector<FormattedString::Part> &parts, std::string text);

/// Takes the inside of one f-string token apart, as CPython 3.11 does: the token is cut first, so a
/// field cannot contain its own quotes, a backslash or a comment.
class FormattedStringParser {
public:
    FormattedStringParser(TreeParser &parser, const Token &token, const StringLiteral &literal);

    void parseInto(std::vector<FormattedString::Part> &parts);

private:
    using Parts = std::vector<FormattedString::Part>;

    /// sentence: what follows "f-string: ".
    [[noreturn]] void fail(const std::string &sentence) const;
    [[noreturn]] void failWith(std::string wholeSentence) const;
    [[noreturn]] void failCharacter(char c) const;
    bool atEnd() const { return m_at >= m_body.size(); }
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_body.size() ? m_body[m_at + ahead] : '\0';
    }
    void parseParts(Parts &parts, int level);
    void parseLiteral(Parts &parts, int level);
    void parseField(Parts &parts, int level);
    /// Moves to the end of the expression.
    void skipExpression();
    void skipQuoted();
    ExpressionPtr parseExpression(std::size_t begin, std::size_t end);
    void parseConversion(FormattedString::Field &field);
    /// Of an offset in the body.
    Place placeOf(std::size_t offset) const;

    TreeParser &m_parser;
    const Token m_token;
    StringLiteral m_literal;
    std::string_view m_body;
    std::size_t m_bodyOffset; ///< of the body in the source
    std::size_t m_at = 0; ///< in the body
};

} // namespace joinery::language
