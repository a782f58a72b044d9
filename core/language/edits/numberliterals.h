// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The numbers in a scenario's text, for an editor that turns them. Any text will do, broken ones
/// too.
namespace joinery::language {

struct NumberLiteral {
    PlaceRange range;
    std::string text;

    bool operator==(const NumberLiteral &) const = default;
};

/// All number literals, those in f-strings not.
std::vector<NumberLiteral> numberLiterals(std::string_view text);

/// The plain decimal number at, or directly before, this place: one that steppedNumber can step.
std::optional<NumberLiteral> numberAt(std::string_view text, Place place);

/// A plain decimal number some steps up or down: whole numbers by 1, fractions by their last
/// decimal. Never below 0: no program sleeps for less.
std::string steppedNumber(std::string_view number, int steps);

} // namespace joinery::language
