// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>
#include <vector>

namespace joinery::analysis {

/// Follows the lines of a program through an edit: what was moved is found wherever it went, and
/// what was changed in place is the same line still. Indentation does not count, for a line that
/// goes into a loop is indented.
class LineMatch {
public:
    /// Linear in the lines: P. Heckel, A technique for isolating differences between files (1978).
    LineMatch(std::string_view before, std::string_view after);

    /// Where the line of `before` stands in `after`; both from 1. 0: it is gone, or was none.
    int lineAfter(int line) const;
    /// Every line stands where it stood.
    bool isSame() const { return m_isSame; }

private:
    std::vector<int> m_after; ///< by line of `before`; [0] is not used
    bool m_isSame = false;
};

} // namespace joinery::analysis
