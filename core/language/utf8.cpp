// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "language/utf8.h"

#include "language/charactertables.h"

#include <algorithm>

namespace joinery::language {

namespace {

bool contains(std::span<const CharacterRange> ranges, char32_t codePoint)
{
    const auto after = std::ranges::upper_bound(ranges, codePoint, {}, &CharacterRange::first);
    return after != ranges.begin() && codePoint <= std::prev(after)->last;
}

/// How many bytes follow a lead byte; nullopt for what cannot lead.
std::optional<int> followers(unsigned char lead)
{
    if (lead < 0x80)
        return 0;
    if (lead >= 0xc2 && lead < 0xe0)
        return 1;
    if (lead >= 0xe0 && lead < 0xf0)
        return 2;
    if (lead >= 0xf0 && lead < 0xf5)
        return 3;
    return std::nullopt;
}

std::optional<DecodedCharacter> tryDecode(std::string_view text, std::size_t offset)
{
    const auto lead = static_cast<unsigned char>(text[offset]);
    const auto count = followers(lead);
    if (!count || offset + static_cast<std::size_t>(*count) >= text.size())
        return std::nullopt;
    if (*count == 0)
        return DecodedCharacter{lead, 1};
    char32_t codePoint = lead & (0x3fU >> static_cast<unsigned>(*count));
    for (int i = 1; i <= *count; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + static_cast<std::size_t>(i)]);
        if ((byte & 0xc0U) != 0x80)
            return std::nullopt;
        codePoint = codePoint << 6U | (byte & 0x3fU);
    }
    const bool overlong =
        (*count == 2 && codePoint < 0x800) || (*count == 3 && codePoint < 0x10000);
    const bool surrogate = codePoint >= 0xd800 && codePoint < 0xe000;
    if (overlong || surrogate || codePoint > 0x10ffff)
        return std::nullopt;
    return DecodedCharacter{codePoint, static_cast<std::size_t>(*count) + 1};
}

} // namespace

DecodedCharacter decodeAt(std::string_view text, std::size_t offset)
{
    return tryDecode(text, offset).value_or(DecodedCharacter{0xfffd, 1});
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    const auto add = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xc0U | codePoint >> 6U);
        add(0x80U | (codePoint & 0x3fU));
    } else if (codePoint < 0x10000) {
        add(0xe0U | codePoint >> 12U);
        add(0x80U | (codePoint >> 6U & 0x3fU));
        add(0x80U | (codePoint & 0x3fU));
    } else {
        add(0xf0U | codePoint >> 18U);
        add(0x80U | (codePoint >> 12U & 0x3fU));
        add(0x80U | (codePoint >> 6U & 0x3fU));
        add(0x80U | (codePoint & 0x3fU));
    }
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto character = tryDecode(text, i);
        if (!character)
            return i;
        i += character->size;
    }
    return std::nullopt;
}

std::size_t codePointCount(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80; }));
}

bool isIdentifierStart(char32_t codePoint)
{
    return contains(identifierStarts(), codePoint);
}

bool isIdentifierPart(char32_t codePoint)
{
    return contains(identifierParts(), codePoint);
}

bool isPrintable(char32_t codePoint)
{
    return !contains(unprintables(), codePoint);
}

} // namespace joinery::language
