// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/texttimeline.h"

#include <string>
#include <string_view>

namespace joinery::exporting {

/// What text timelines are drawn with.
struct GlyphSet {
    std::array<std::string_view, 8> states; ///< by trace::SpanState
    std::string_view output;
    std::string_view killed;
    std::string_view axis;
    std::string_view tick;
};

const GlyphSet &glyphsOf(const TextOptions &options);

/// What a piece of text is, for its colour.
struct Ink {
    enum class Role { Plain, Lane, Failure, Quiet } role = Role::Plain;
    std::size_t lane = 0;
};

std::string inked(std::string text, const Ink &ink, const TextOptions &options);

/// The lane's name as it is shown; harmless in a terminal.
std::string shownName(const trace::Lane &lane, const TextOptions &options);

/// One unit for the whole of a text: seconds, or milliseconds where it took less than one.
class TimeFormat {
public:
    TimeFormat(trace::RunTime end, const TimelineWords &words);
    /// "2.31 s"
    std::string precise(trace::RunTime t) const;
    /// "2 s"; with as many digits as steps of that length need.
    std::string tick(trace::RunTime t, trace::RunTime step) const;

private:
    std::string text(trace::RunTime t, int digits) const;

    trace::RunTime m_unit;
    std::string m_name;
};

} // namespace joinery::exporting
