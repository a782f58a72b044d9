// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <compare>

namespace joinery {

/// A place in a text: line and column from 1; the column counts characters (code points), not
/// bytes. Line 0 means "nowhere".
struct Place {
    int line = 0;
    int column = 0;

    auto operator<=>(const Place &) const = default;
};

/// From begin up to, not including, end.
struct PlaceRange {
    Place begin;
    Place end;

    auto operator<=>(const PlaceRange &) const = default;
};

} // namespace joinery
