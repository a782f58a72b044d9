// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/linematch.h"
#include "trace/trace.h"

#include <map>
#include <vector>

namespace joinery::analysis {

/// How the lines and processes of a run are told.
enum class Told {
    AsItIs,
    InLaterLines, ///< of the earlier run: by the lines of the later program
};

/// Tells the processes and lines of a run so that two runs can be compared. The lines must outlive
/// it.
class Teller {
public:
    Teller(const trace::Trace &trace, const LineMatch &lines, Told told);

    /// One that is gone from the program is unlike all that are there.
    int line(int line) const;
    /// Its path's numbers; where the program was edited between, how it was made.
    std::vector<int> process(const ProcessPath &path) const;

private:
    void addBirth(const trace::Event &event);

    const LineMatch &m_lines;
    Told m_told;
    std::map<ProcessPath, std::vector<int>> m_births;
    std::map<std::vector<int>, int> m_siblings;
};

} // namespace joinery::analysis
