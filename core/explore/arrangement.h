// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "engine/session.h"
#include "trace/trace.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace joinery::explore {

/// A run's lines in another order, and how to make a run that prints them so: who prints is held
/// before a line until the one that shall come before it has come; who ends a process is held until
/// that one's last line has. Of lines that are forced to come otherwise, no run will. A value;
/// starts nothing.
///
/// while (!arrangement.isShownBy(run)) arrangement.learnFrom(run), the next run: with options(…).
class Arrangement {
public:
    /// lines: all of the original's outputs, as events, in the order that is wanted.
    Arrangement(const trace::Trace &original, const std::vector<std::size_t> &lines);

    /// How to make the run. It ends a while after the original's end, for a program may wait in a
    /// loop for what is held.
    engine::RunOptions options(engine::RunOptions base) const;
    /// These lines came and no others, in the order that is wanted.
    bool isShownBy(const trace::Trace &run) const;
    /// It did not show it: who ended a process there before its last line is held from now on.
    void learnFrom(const trace::Trace &run);
    /// The lines before which somebody was held in that run, in the order that is wanted.
    std::vector<std::string> heldLines(const trace::Trace &run) const;

private:
    /// An output that is wanted.
    struct Line {
        std::string label; ///< its text without the newline
        ProcessPath process;
        std::optional<engine::Point> point; ///< none: no statement wrote it
        std::optional<engine::Hold> hold; ///< none: it comes behind the one before by itself
    };

    std::optional<engine::Point> lastOf(const ProcessPath &process) const;

    std::vector<Line> m_lines;
    std::vector<engine::Hold> m_endings; ///< of who ends a process
    trace::RunTime m_end;
};

} // namespace joinery::explore
