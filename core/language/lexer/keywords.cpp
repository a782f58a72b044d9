// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/lexer/keywords.h"

#include "language/utf8.h"

#include <algorithm>
#include <array>

namespace joinery::language {

bool isKeyword(std::string_view word)
{
    constexpr std::array<std::string_view, 35> keywords = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
    return std::ranges::binary_search(keywords, word);
}

std::string normalizedIdentifier(std::string_view word)
{
    std::string normalized;
    for (std::size_t i = 0; i < word.size();) {
        const auto character = decodeAt(word, i);
        const bool fullWidth = character.codePoint >= 0xff01 && character.codePoint <= 0xff5e;
        appendUtf8(normalized, fullWidth ? character.codePoint - 0xfee0 : character.codePoint);
        i += character.size;
    }
    return normalized;
}

std::string mendedPrint(std::string_view source, std::size_t begin, std::size_t end)
{
    const auto lineBegin = source.rfind('\n', begin) + 1;
    const auto lineEnd = std::min(source.find('\n', end), source.size());
    const auto word = source.substr(lineBegin, begin - lineBegin);
    std::string printed(source.substr(begin, end - begin));
    if (printed.ends_with(','))
        printed += " end=\" \"";
    const auto call = word.substr(0, word.find_last_not_of(" \t") + 1);
    return std::string(call) + "(" + printed + ")" + std::string(source.substr(end, lineEnd - end));
}

} // namespace joinery::language
