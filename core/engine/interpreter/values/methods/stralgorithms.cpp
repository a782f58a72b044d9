// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/methods/stralgorithms.h"

#include "engine/interpreter/values/sequences.h"
#include "engine/interpreter/values/text/unicode.h"
#include "language/utf8.h"

#include <algorithm>

namespace joinery::engine {
namespace {

struct Character {
    char32_t code;
    std::string_view bytes;
};

std::vector<Character> characters(std::string_view text)
{
    std::vector<Character> result;
    for (size_t offset = 0; offset < text.size();) {
        const size_t begin = offset;
        const char32_t code = unicode::decode(text, offset);
        result.push_back({code, text.substr(begin, offset - begin)});
    }
    return result;
}

template <class Predicate>
bool allAre(std::string_view text, Predicate predicate)
{
    const auto all = unicode::decodeAll(text);
    return !all.empty() && std::all_of(all.begin(), all.end(), predicate);
}

std::string_view between(std::string_view text, const char *begin, const char *end)
{
    return text.substr(static_cast<size_t>(begin - text.data()), static_cast<size_t>(end - begin));
}

bool isCased(char32_t code)
{
    return unicode::isUpper(code) || unicode::isLower(code);
}

std::vector<std::string_view>
splitFromRight(std::string_view text, std::string_view separator, std::int64_t atMost)
{
    std::vector<std::string_view> parts;
    for (; atMost != 0; --atMost) {
        const size_t at = text.rfind(separator);
        if (at == std::string_view::npos)
            break;
        parts.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    parts.push_back(text);
    std::reverse(parts.begin(), parts.end());
    return parts;
}

bool isLineEnd(char32_t code)
{
    return (code >= 0xa && code <= 0xd) || (code >= 0x1c && code <= 0x1e) || code == 0x85
        || code == 0x2028 || code == 0x2029;
}

} // namespace

std::vector<std::string_view>
split(std::string_view text, std::string_view separator, std::int64_t atMost, From from)
{
    if (from == From::Right)
        return splitFromRight(text, separator, atMost);
    std::vector<std::string_view> parts;
    for (; atMost != 0; --atMost) {
        const size_t at = text.find(separator);
        if (at == std::string_view::npos)
            break;
        parts.push_back(text.substr(0, at));
        text = text.substr(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

std::vector<std::string_view> splitAtSpaces(std::string_view text, std::int64_t atMost, From from)
{
    std::vector<std::string_view> parts;
    const Ends near = from == From::Left ? Ends::Left : Ends::Right;
    text = strip(text, std::nullopt, near);
    for (; !text.empty() && atMost != 0; --atMost) {
        const auto all = characters(text);
        const auto isSpace = [](const Character &c) { return unicode::isSpace(c.code); };
        if (from == From::Left) {
            const auto space = std::find_if(all.begin(), all.end(), isSpace);
            const char *const end =
                space == all.end() ? text.data() + text.size() : space->bytes.data();
            parts.push_back(between(text, text.data(), end));
        } else {
            const auto space = std::find_if(all.rbegin(), all.rend(), isSpace);
            const char *const begin =
                space == all.rend() ? text.data() : space->bytes.data() + space->bytes.size();
            parts.push_back(between(text, begin, text.data() + text.size()));
        }
        const size_t left = text.size() - parts.back().size();
        text = strip(
            from == From::Left ? text.substr(parts.back().size()) : text.substr(0, left),
            std::nullopt, near);
    }
    if (!text.empty())
        parts.push_back(text);
    if (from == From::Right)
        std::reverse(parts.begin(), parts.end());
    return parts;
}

std::vector<std::string_view> splitLines(std::string_view text, bool keepEnds)
{
    std::vector<std::string_view> lines;
    size_t begin = 0;
    for (size_t offset = 0; offset < text.size();) {
        const size_t end = offset;
        const char32_t code = unicode::decode(text, offset);
        if (!isLineEnd(code))
            continue;
        if (code == '\r' && offset < text.size() && text[offset] == '\n')
            ++offset;
        lines.push_back(text.substr(begin, (keepEnds ? offset : end) - begin));
        begin = offset;
    }
    if (begin < text.size())
        lines.push_back(text.substr(begin));
    return lines;
}

std::string_view strip(std::string_view text, std::optional<std::string_view> stripped, Ends ends)
{
    const auto goes = [set = stripped ? unicode::decodeAll(*stripped) : std::u32string(),
                       stripped](const Character &c) {
        return stripped ? set.find(c.code) != std::u32string::npos : unicode::isSpace(c.code);
    };
    const auto all = characters(text);
    auto begin = all.begin();
    auto end = all.end();
    while (ends != Ends::Right && begin != end && goes(*begin))
        ++begin;
    while (ends != Ends::Left && begin != end && goes(*std::prev(end)))
        --end;
    if (begin == end)
        return {};
    const std::string_view last = std::prev(end)->bytes;
    return between(text, begin->bytes.data(), last.data() + last.size());
}

std::string
replaced(std::string_view text, std::string_view old, std::string_view with, std::int64_t atMost)
{
    std::string result;
    if (old.empty()) { // between all characters
        for (const Character &each : characters(text)) {
            if (atMost-- != 0)
                result += with;
            else
                atMost = 0;
            result += each.bytes;
        }
        return atMost != 0 ? result.append(with) : result;
    }
    for (; atMost != 0; --atMost) {
        const size_t at = text.find(old);
        if (at == std::string_view::npos)
            break;
        result.append(text.substr(0, at)).append(with);
        text = text.substr(at + old.size());
    }
    return result.append(text);
}

std::int64_t countOf(std::string_view text, std::string_view part)
{
    if (part.empty())
        return unicode::count(text) + 1;
    std::int64_t count = 0;
    for (size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::string fillTo(std::string_view text, std::int64_t width, std::string_view fill, Ends filled)
{
    const std::int64_t length = unicode::count(text);
    const std::int64_t missing = std::max(width, length) - length;
    checkRepeat(fill.size(), missing);
    std::int64_t left = filled == Ends::Left ? missing : 0;
    if (filled == Ends::Both)
        left = missing / 2 + (missing & width & 1); // an odd rest goes where CPython puts it
    std::string result;
    for (std::int64_t i = 0; i < left; ++i)
        result += fill;
    result += text;
    for (std::int64_t i = left; i < missing; ++i)
        result += fill;
    return result;
}

std::string titled(std::string_view text)
{
    std::string result;
    bool inWord = false;
    for (const Character &each : characters(text)) {
        result += inWord ? unicode::lower(each.bytes) : unicode::upper(each.bytes);
        inWord = isCased(each.code);
    }
    return result;
}

std::string capitalized(std::string_view text)
{
    size_t first = 0;
    if (!text.empty())
        unicode::decode(text, first);
    return unicode::upper(text.substr(0, first)) + unicode::lower(text.substr(first));
}

std::string caseSwapped(std::string_view text)
{
    std::string result;
    for (const Character &each : characters(text)) {
        result +=
            unicode::isUpper(each.code) ? unicode::lower(each.bytes) : unicode::upper(each.bytes);
    }
    return result;
}

std::string tabsExpanded(std::string_view text, std::int64_t size)
{
    std::string result;
    std::int64_t column = 0;
    for (size_t i = 0; i < text.size();) {
        const char32_t character = unicode::decode(text, i);
        if (character == U'\t') {
            const std::int64_t missing = size > 0 ? size - column % size : 0;
            result.append(static_cast<size_t>(missing), ' ');
            column += missing;
            continue;
        }
        unicode::append(result, character);
        const bool isLineEnd = character == U'\n' || character == U'\r';
        column = isLineEnd ? 0 : column + 1;
    }
    return result;
}

bool isDigits(std::string_view text)
{
    return allAre(text, unicode::isDigit);
}

bool isLetters(std::string_view text)
{
    return allAre(text, unicode::isAlpha);
}

bool isLettersOrDigits(std::string_view text)
{
    return allAre(text, [](char32_t c) { return unicode::isAlpha(c) || unicode::isDigit(c); });
}

bool isSpaces(std::string_view text)
{
    return allAre(text, unicode::isSpace);
}

bool isUpperCase(std::string_view text)
{
    const auto all = unicode::decodeAll(text);
    return std::any_of(all.begin(), all.end(), unicode::isUpper)
        && std::none_of(all.begin(), all.end(), unicode::isLower);
}

bool isLowerCase(std::string_view text)
{
    const auto all = unicode::decodeAll(text);
    return std::any_of(all.begin(), all.end(), unicode::isLower)
        && std::none_of(all.begin(), all.end(), unicode::isUpper);
}

bool isTitleCase(std::string_view text)
{
    const auto all = unicode::decodeAll(text);
    return std::any_of(all.begin(), all.end(), isCased) && titled(text) == text;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool isPrintable(std::string_view text)
{
    return std::ranges::all_of(unicode::decodeAll(text), unicode::isPrintable);
}

bool isIdentifier(std::string_view text)
{
    const auto all = unicode::decodeAll(text);
    return !all.empty() && language::isIdentifierStart(all.front())
        && std::all_of(all.begin(), all.end(), language::isIdentifierPart);
}

} // namespace joinery::engine
