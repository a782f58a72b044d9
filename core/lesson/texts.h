// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small readings of texts that lesson files are made of.
namespace joinery::lesson {

/// Without blanks and line ends around it.
std::string_view trimmed(std::string_view text);

/// Without the newlines; a last line without one counts.
std::vector<std::string_view> splitLines(std::string_view text);

/// Lines joined again, without empty ones at both ends.
std::string joinLines(const std::vector<std::string_view> &lines);

/// Lower-case letters, digits and hyphens.
bool isId(std::string_view text);

/// "6s", "1.5s", "400ms".
std::optional<std::chrono::nanoseconds> parseDuration(std::string_view text);

} // namespace joinery::lesson
