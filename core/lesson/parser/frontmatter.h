// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "lesson/parser/lessonsource.h"

#include <span>
#include <string_view>
#include <vector>

namespace joinery::lesson {

/// What stands between the two --- lines at the top of a file: key: rest of line. Not YAML, where
/// prose with a colon in it would be a trap.
struct FrontMatter {
    struct Entry {
        std::string_view key;
        std::string_view value;
        Place keyPlace;
        Place valuePlace;
    };
    std::vector<Entry> entries; ///< each key once
    std::size_t bodyLine = 0; ///< the index of the first line behind; without an end, of none

    /// Keys that are not known, and required ones that are not there, are errors of the source.
    static FrontMatter read(
        LessonSource &source, std::span<const std::string_view> known,
        std::span<const std::string_view> required);

    /// nullptr: not given.
    const Entry *find(std::string_view key) const;
};

} // namespace joinery::lesson
