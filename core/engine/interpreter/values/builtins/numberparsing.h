// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string_view>

namespace joinery::engine {

/// int(text, base): spaces around, a sign, underscores, 0x; ValueError "invalid literal …".
std::int64_t parseInteger(std::string_view text, std::int64_t base);
/// float(text): also inf and nan; ValueError "could not convert string to float: …".
double parseFloat(std::string_view text);

} // namespace joinery::engine
