// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8 by code points, and what Python's str asks of them.
namespace joinery::engine::unicode {

/// The code point at offset, which moves behind it. A broken byte stands for itself.
char32_t decode(std::string_view text, size_t &offset);
void append(std::string &text, char32_t character);
std::string encode(char32_t character);
std::int64_t count(std::string_view text);
std::u32string decodeAll(std::string_view text);

bool isPrintable(char32_t character); ///< as repr() shows it without an escape
bool isSpace(char32_t character);
bool isAlpha(char32_t character);
bool isDigit(char32_t character); ///< of any script; the superscripts too
bool isUpper(char32_t character);
bool isLower(char32_t character);
std::string upper(std::string_view text);
std::string lower(std::string_view text);

} // namespace joinery::engine::unicode
