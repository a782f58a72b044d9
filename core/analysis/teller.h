// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "analysis/linematch.h"
#include "analysis/processnumbers.h"
#include "trace/trace.h"

#include <map>
#include <unordered_map>

namespace joinery::analysis {

/// How the lines and processes of a run are told.
enum class Told {
    AsItIs,
    InLaterLines, ///< of the earlier run: by the lines of the later program
};

/// Tells the processes and lines of a run so that two runs can be compared: of both, with the same
/// numbers. Lines and numbers must outlive it.
class Teller {
public:
    Teller(const trace::Trace &trace, const LineMatch &lines, Told told, ProcessNumbers &numbers);

    /// One that is gone from the program is unlike all that are there.
    int line(int line) const;
    /// Who it is by its path; where the program was edited between, by how it was made.
    int process(const ProcessPath &path) const;

private:
    void addBirth(const trace::Event &event);

    const LineMatch &m_lines;
    Told m_told;
    ProcessNumbers &m_numbers;
    std::unordered_map<ProcessPath, int> m_born;
    std::map<Birth, int> m_siblings;
};

} // namespace joinery::analysis
