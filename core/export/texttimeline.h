// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/trace.h"

#include <array>
#include <string>
#include <vector>

/// A run as lines of text, for terminals and mails.
namespace joinery::exporting {

/// The words of the legend, in the reader's language. Core has none of its own.
struct TimelineWords {
    std::array<std::string, 8> states; ///< by trace::SpanState
    std::string output;
    std::string killed;
    std::string main; ///< what main's lane is called
    std::string seconds = "s"; ///< the units, which stand behind a number and a blank
    std::string milliseconds = "ms";
};

struct TextOptions {
    int width = 80; ///< columns of the whole; less than 40 is taken as 40
    enum class Glyphs { Unicode, Ascii } glyphs = Glyphs::Unicode;
    enum class Colours { Off, Ansi } colours = Colours::Off;
    TimelineWords words;
};

/// A time axis, one row a lane under its parent with name, pid and exit code, and a legend of the
/// states that occur. A cell shows what took most of its time; an output or a death in it goes
/// first, for these are moments.
std::vector<std::string> textTimeline(const trace::Trace &trace, const TextOptions &options);

/// The interleaved output, each line with its time and its process. '!' stands before what was
/// written to stderr.
std::vector<std::string> textOutput(const trace::Trace &trace, const TextOptions &options);

} // namespace joinery::exporting
