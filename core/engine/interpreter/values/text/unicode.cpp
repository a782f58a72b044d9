// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "engine/interpreter/values/text/unicode.h"

#include <locale.h>
#include <wctype.h>

#include <algorithm>
#include <iterator>

namespace joinery::engine::unicode {
namespace {

/// glibc's own tables of Unicode; built into it, whatever the user's locale is.
locale_t tables()
{
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
}

struct Interval {
    char32_t first;
    char32_t last;
};

/// Separators, formats and private use: the printable ones of glibc that Python escapes.
constexpr Interval unprintable[] = {
    {0x80, 0xa0},        {0xad, 0xad},       {0x600, 0x605},     {0x61c, 0x61c},
    {0x6dd, 0x6dd},      {0x70f, 0x70f},     {0x890, 0x891},     {0x8e2, 0x8e2},
    {0x1680, 0x1680},    {0x180e, 0x180e},   {0x2000, 0x200f},   {0x2028, 0x202f},
    {0x205f, 0x206f},    {0x3000, 0x3000},   {0xd800, 0xf8ff},   {0xfeff, 0xfeff},
    {0xfff0, 0xfffb},    {0xfffe, 0xffff},   {0x110bd, 0x110bd}, {0x110cd, 0x110cd},
    {0x13430, 0x1343f},  {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe00ff},
    {0xf0000, 0x10ffff},
};

bool contains(const Interval *begin, const Interval *end, char32_t character)
{
    const auto *found = std::upper_bound(
        begin, end, character, [](char32_t c, const Interval &i) { return c <= i.last; });
    return found != end && character >= found->first;
}

int lengthOf(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
}

} // namespace

char32_t decode(std::string_view text, size_t &offset)
{
    const auto lead = static_cast<unsigned char>(text[offset++]);
    const int length = lengthOf(lead);
    if (length == 1 || offset + static_cast<size_t>(length) - 1 > text.size())
        return lead;
    char32_t character = lead & (0x7fU >> length);
    for (int i = 1; i < length; ++i)
        character = (character << 6) | (static_cast<unsigned char>(text[offset++]) & 0x3fU);
    return character;
}

void append(std::string &text, char32_t character)
{
    const auto tail = [&](int shift) {
        text += static_cast<char>(0x80 | ((character >> shift) & 0x3f));
    };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xc0 | (character >> 6));
        tail(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xe0 | (character >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xf0 | (character >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string encode(char32_t character)
{
    std::string text;
    append(text, character);
    return text;
}

std::int64_t count(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    });
}

std::u32string decodeAll(std::string_view text)
{
    std::u32string result;
    for (size_t offset = 0; offset < text.size();)
        result += decode(text, offset);
    return result;
}

bool isPrintable(char32_t character)
{
    if (character < 0x7f)
        return character >= 0x20;
    return !contains(std::begin(unprintable), std::end(unprintable), character)
        && iswprint_l(character, tables()) != 0;
}

bool isSpace(char32_t character)
{
    return (character >= 0x9 && character <= 0xd) || (character >= 0x1c && character <= 0x20)
        || character == 0x85 || character == 0xa0 || character == 0x202f || character == 0x2007
        || (character > 0x7f && iswspace_l(character, tables()) != 0);
}

bool isDigit(char32_t character)
{
    if (character < 0x80)
        return character >= '0' && character <= '9';
    // glibc calls the digits of other scripts letters, so the blocks are spelled out.
    constexpr Interval digits[] = {
        {0xb2, 0xb3},     {0xb9, 0xb9},     {0x660, 0x669},   {0x6f0, 0x6f9},
        {0x966, 0x96f},   {0x9e6, 0x9ef},   {0xe50, 0xe59},   {0x2070, 0x2070},
        {0x2074, 0x2079}, {0x2080, 0x2089}, {0x2460, 0x2468}, {0xff10, 0xff19},
    };
    return contains(std::begin(digits), std::end(digits), character);
}

bool isAlpha(char32_t character)
{
    return iswalpha_l(character, tables()) != 0 && !isDigit(character);
}

bool isUpper(char32_t character)
{
    return iswupper_l(character, tables()) != 0;
}

bool isLower(char32_t character)
{
    return iswlower_l(character, tables()) != 0 || character == 0xaa || character == 0xba;
}

std::string upper(std::string_view text)
{
    std::string result;
    for (size_t offset = 0; offset < text.size();) {
        const char32_t character = decode(text, offset);
        if (character == U'ß')
            result += "SS";
        else
            append(result, towupper_l(character, tables()));
    }
    return result;
}

std::string lower(std::string_view text)
{
    std::string result;
    for (size_t offset = 0; offset < text.size();)
        append(result, towlower_l(decode(text, offset), tables()));
    return result;
}

} // namespace joinery::engine::unicode
