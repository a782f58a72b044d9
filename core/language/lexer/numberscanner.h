// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace joinery::language {

struct ScannedNumber {
    std::size_t size = 0; ///< in bytes; up to the trouble if there is an error
    std::optional<std::string> error; ///< CPython's sentence
};

/// The number that text begins with (a digit, or a point and a digit), as CPython's tokenizer reads
/// it.
ScannedNumber scanNumber(std::string_view text);

} // namespace joinery::language
