// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

/// How much room text takes in a terminal, where a Chinese character is two columns wide.
namespace joinery::exporting {

/// Columns; text is UTF-8, bytes that are not count one each. Ambiguous characters are narrow.
int displayWidth(std::string_view text);
/// At most that many columns, with "…" (ascii: "~") where something was left out.
enum class Ellipsis { Unicode, Ascii };
std::string shortened(std::string_view text, int columns, Ellipsis ellipsis);
/// Followed by blanks up to that many columns.
std::string padded(std::string text, int columns);
/// After as many blanks as bring it up to that many columns.
std::string paddedLeft(std::string text, int columns);
/// Without anything that a terminal would obey: control characters as \x1b, tabs as blanks.
std::string harmless(std::string_view text);

} // namespace joinery::exporting
