// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "snippets/snippet.h"

#include <string>
#include <string_view>

namespace joinery::snippets {

/// A place for a statement that follows on another: behind this line (in its place, if it is
/// empty), so deep.
struct Behind {
    int line = 1;
    int indentation = 0; ///< columns
};

/// A program with a snippet in it.
struct Insertion {
    std::string text;
    PlaceRange selection; ///< what somebody will want to change
    Behind goOn; ///< where the next statement belongs
};

/// Puts the snippet at the cursor: in the place of an empty line; before the statement if the
/// cursor stands before it, else behind it. Indented as is right there. What would stand at the top
/// level goes to the end of the part that main runs, definitions and imports to their own places. A
/// program that parses does so afterwards. UTF-8 with \n as line end.
Insertion inserted(std::string_view program, Snippet::Id snippet, Place cursor);
Insertion inserted(std::string_view program, Snippet::Id snippet, Behind behind);

} // namespace joinery::snippets
