// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace joinery::language {

/// Python 3.11's reserved words, True, False and None among them.
bool isKeyword(std::string_view word);

/// Full-width letters count as the plain ones they look like (Python normalises names to NFKC; of
/// that only what a Chinese keyboard types is done here).
std::string normalizedIdentifier(std::string_view word);

/// The line of a print statement as a call: `print "x",` becomes `print("x", end=" ")`. What was to
/// be printed stands at [begin, end) of source.
std::string mendedPrint(std::string_view source, std::size_t begin, std::size_t end);

} // namespace joinery::language
