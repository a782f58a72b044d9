// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The modules of the scenario language and what of each may be named.
namespace joinery::language {

enum class Standing {
    Supported,
    Later, ///< belongs to the language, but Joinery cannot run it yet
    Outside, ///< in CPython's module, not in the language
    Unknown, ///< in neither
};

/// "time", "concurrent.futures", …
bool isSupportedModule(std::string_view module);

/// The supported module that was most likely meant, if one is near.
std::optional<std::string> nearestModule(std::string_view module);

/// Of module.name. Unknown for a module that is not supported.
Standing standingOf(std::string_view module, std::string_view name);

} // namespace joinery::language
