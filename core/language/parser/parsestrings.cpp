// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/parser/formattedstring.h"
#include "language/parser/literals.h"
#include "language/parser/treeparser.h"

// Runs of adjacent string literals.
namespace joinery::language {

ExpressionPtr TreeParser::strings()
{
    const auto begin = current().begin;
    FormattedString result;
    bool formatted = false;
    bool bytes = false;
    bool text = false;
    while (isKind(TokenKind::String)) {
        const auto token = current();
        const auto literal = StringLiteral::of(token.text);
        advance();
        formatted |= literal.formatted;
        bytes |= literal.bytes;
        text |= !literal.bytes;
        if (bytes && text)
            fail("cannot mix bytes and nonbytes literals", {begin, previous().end});
        appendString(token, result);
    }
    const auto range = from(begin);
    if (bytes)
        unsupportedExpression(range, "bytes");
    if (formatted)
        return make(std::move(result), range);
    std::string whole;
    if (!result.parts.empty())
        whole = std::get<std::string>(std::move(result.parts.front()));
    return make(Constant{std::move(whole)}, range);
}

void TreeParser::appendString(const Token &token, FormattedString &result)
{
    const auto literal = StringLiteral::of(token.text);
    if (literal.formatted) {
        FormattedStringParser(*this, token, literal).parseInto(result.parts);
        return;
    }
    const auto body = literal.body(token.text);
    if (literal.raw)
        return appendText(result.parts, std::string(body));
    auto text = unescape(body);
    if (text)
        return appendText(result.parts, std::move(*text));
    if (text.error().sentence.empty())
        return unsupportedExpression(token.range(), "\\N{…}");
    fail(text.error().sentence, token.range());
}

} // namespace joinery::language
