// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>

namespace joinery::language {

/// Code points from first to last, both included.
struct CharacterRange {
    char32_t first;
    char32_t last;
};

/// Sorted. Taken from CPython 3.11 (Unicode 14): which single characters are identifiers, which may
/// follow one, and which are not printable.
std::span<const CharacterRange> identifierStarts();
std::span<const CharacterRange> identifierParts();
std::span<const CharacterRange> unprintables();

} // namespace joinery::language
