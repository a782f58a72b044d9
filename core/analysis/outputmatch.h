// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/linematch.h"
#include "analysis/processnumbers.h"
#include "trace/trace.h"

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace joinery::analysis {

/// Finds the outputs of a run among those of an earlier one. In runs of one program the same output
/// is that of the same process path, statement and execution; where the program was edited between,
/// statements are followed through the edit, and a process is the one that the same statement made.
class OutputMatch {
public:
    /// Of each output, its place among the earlier run's; none: it was not there.
    using Places = std::vector<std::optional<std::size_t>>;

    /// Looks at the first `most` outputs of each run: a student compares tens, a program may print
    /// a million.
    OutputMatch(
        const trace::Trace &earlier, std::string_view earlierProgram, std::string_view program,
        std::size_t most);

    /// Of the outputs of a run of `program`.
    Places places(const trace::Trace &run) const;

    /// What makes an output the same: by whom it was printed, and by which statement, told in the
    /// lines of the later program.
    struct Key {
        int process = 0;
        int line = 0;
        int execution = 0;
        int piece = 0;

        auto operator<=>(const Key &) const = default;
    };

private:
    LineMatch m_lines;
    std::size_t m_most;
    ProcessNumbers m_numbers;
    std::map<Key, std::size_t> m_earlier;
};

/// The fewest outputs whose moving explains the order: ascending. What is in one run only has not
/// moved.
std::vector<std::size_t> movedOutputs(const OutputMatch::Places &places);

} // namespace joinery::analysis
