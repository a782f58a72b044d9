// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace joinery {

/// The known word that was most likely meant by an unknown one: the nearest by single edits (an
/// exchange of neighbours counts as one, another case as none), if it is near at all.
std::optional<std::string>
suggestion(std::string_view unknown, std::span<const std::string_view> known);

} // namespace joinery
