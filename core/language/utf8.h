// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Characters of a UTF-8 text, and what Python thinks of them.
namespace joinery::language {

struct DecodedCharacter {
    char32_t codePoint = 0;
    std::size_t size = 1; ///< bytes
};

/// The character at offset, which is inside text. Bytes that are no UTF-8 decode as U+FFFD, one at
/// a time, so that no reader ever gets stuck.
DecodedCharacter decodeAt(std::string_view text, std::size_t offset);

void appendUtf8(std::string &text, char32_t codePoint);

/// The offset of the first byte that is no UTF-8.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

std::size_t codePointCount(std::string_view text);

/// Unicode's XID_Start with the underscore, and XID_Continue: what identifiers are made of
/// (str.isidentifier of CPython 3.11).
bool isIdentifierStart(char32_t codePoint);
bool isIdentifierPart(char32_t codePoint);
/// As str.isprintable, which decides how CPython words an invalid character.
bool isPrintable(char32_t codePoint);

} // namespace joinery::language
