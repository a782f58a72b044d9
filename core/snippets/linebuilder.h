// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/place.h"
#include "language/edits/statements.h"

#include <string>
#include <string_view>
#include <vector>

namespace joinery::snippets {

/// Puts blocks of lines into a text. What is put in at the same line stands in the order of the
/// calls; the lines that a call returns hold as long as nothing is put in above them.
class LineBuilder {
public:
    explicit LineBuilder(std::string_view text);

    /// Empty lines: above and below what other lines stand beside; below, but not between imports;
    /// above, but only behind imports and bodies.
    enum class Air { None, Around, Below, Above };
    /// Before this line of the old text, each line behind these blanks. What is marked with «…»
    /// becomes the selection.
    language::LineRange
    insert(int before, std::string_view text, const std::string &blanks = {}, Air air = Air::None);
    /// A line of the old text.
    void remove(int line);

    /// Where a line of the old text is now.
    int nowAt(int line) const;
    const PlaceRange &selection() const { return m_selection; }
    std::string text() const;

private:
    struct Edit {
        int before = 1;
        int added = 0;
    };

    void add(std::size_t at, const std::string &line);
    void noteMarks(const std::string &line, int number);

    std::vector<std::string> m_lines;
    std::vector<Edit> m_edits;
    PlaceRange m_selection;
};

/// With newlines between them.
std::string joined(const std::vector<std::string> &lines);
/// Takes the marks « and » away.
std::string withoutMarks(std::string_view text);

} // namespace joinery::snippets
