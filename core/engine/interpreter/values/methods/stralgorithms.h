// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What str's methods do, on plain UTF-8 text.
namespace joinery::engine {

enum class From { Left, Right };
enum class Ends { Left, Right, Both };

/// atMost < 0: no bound. The views are into text.
std::vector<std::string_view>
split(std::string_view text, std::string_view separator, std::int64_t atMost, From from);
std::vector<std::string_view> splitAtSpaces(std::string_view text, std::int64_t atMost, From from);
std::vector<std::string_view> splitLines(std::string_view text, bool keepEnds);
/// Without the given characters (none given: white space) at its ends.
std::string_view
strip(std::string_view text, std::optional<std::string_view> characters, Ends ends);
std::string
replaced(std::string_view text, std::string_view old, std::string_view with, std::int64_t atMost);
std::int64_t countOf(std::string_view text, std::string_view part);
/// filled: at which end the fill goes.
std::string fillTo(std::string_view text, std::int64_t width, std::string_view fill, Ends filled);

std::string titled(std::string_view text);
std::string capitalized(std::string_view text);
std::string caseSwapped(std::string_view text);
/// Spaces up to the next column that size divides; size < 1: nothing instead of a tab.
std::string tabsExpanded(std::string_view text, std::int64_t size);

// False for the empty text, but for isAscii and isPrintable.
bool isDigits(std::string_view text);
bool isLetters(std::string_view text);
bool isLettersOrDigits(std::string_view text);
bool isSpaces(std::string_view text);
bool isUpperCase(std::string_view text);
bool isLowerCase(std::string_view text);
bool isTitleCase(std::string_view text);
bool isAscii(std::string_view text);
bool isPrintable(std::string_view text);
bool isIdentifier(std::string_view text);

} // namespace joinery::engine
