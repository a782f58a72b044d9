// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "export/displaywidth.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace joinery::exporting {
namespace {

struct Range {
    char32_t from;
    char32_t to;
};

// East_Asian_Width W and F (Unicode standard annex 11), joined where only unassigned ones differ.
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
                          Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
                          Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
                          Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},
                          Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF},
                          Range{0x20000, 0x3FFFD}};
// Marks that are drawn onto the character before them, and what is not drawn at all.
constexpr std::array zero{
    Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}};

template <std::size_t N>
bool isIn(const std::array<Range, N> &ranges, char32_t character)
{
    const auto range = std::ranges::lower_bound(ranges, character, {}, &Range::to);
    return range != ranges.end() && range->from <= character;
}

int widthOf(char32_t character)
{
    if (isIn(zero, character))
        return 0;
    return isIn(wide, character) ? 2 : 1;
}

/// Takes one character from the front; a byte that begins none is one by itself.
char32_t take(std::string_view &text)
{
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? first : first & (0x7FU >> length);
    if (length > text.size()) {
        text.remove_prefix(1);
        return first;
    }
    for (std::size_t i = 1; i < length; ++i)
        character = (character << 6U) | (byte(i) & 0x3FU);
    text.remove_prefix(length);
    return character;
}

} // namespace

int displayWidth(std::string_view text)
{
    int width = 0;
    while (!text.empty())
        width += widthOf(take(text));
    return width;
}

std::string shortened(std::string_view text, int columns, Ellipsis ellipsis)
{
    if (displayWidth(text) <= columns)
        return std::string(text);
    std::string_view rest = text;
    std::size_t kept = 0;
    for (int width = 1; !rest.empty();) {
        width += widthOf(take(rest));
        if (width > columns)
            break;
        kept = text.size() - rest.size();
    }
    return std::string(text.substr(0, kept)) + (ellipsis == Ellipsis::Unicode ? "…" : "~");
}

std::string padded(std::string text, int columns)
{
    const int missing = columns - displayWidth(text);
    return text.append(static_cast<std::size_t>(std::max(missing, 0)), ' ');
}

std::string paddedLeft(std::string text, int columns)
{
    const int missing = columns - displayWidth(text);
    return text.insert(0, static_cast<std::size_t>(std::max(missing, 0)), ' ');
}

std::string harmless(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\t')
            out += "    ";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

} // namespace joinery::exporting
