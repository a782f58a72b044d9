// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "export/textstyle.h"

#include "export/displaywidth.h"

#include <fmt/format.h>

namespace joinery::exporting {
namespace {

using namespace std::chrono_literals;

// By SpanState: NotStarted Running Sleeping Joining Finishing Zombie Stopped Held.
constexpr GlyphSet unicodeGlyphs{{"┄", "█", "░", "╱", "╲", "·", "▓", "║"}, "●", "✗", "─", "┬"};
constexpr GlyphSet asciiGlyphs{{"-", "#", ".", "/", "\\", "z", "=", "|"}, "o", "X", "-", "+"};

} // namespace

const GlyphSet &glyphsOf(const TextOptions &options)
{
    return options.glyphs == TextOptions::Glyphs::Ascii ? asciiGlyphs : unicodeGlyphs;
}

std::string inked(std::string text, const Ink &ink, const TextOptions &options)
{
    if (options.colours == TextOptions::Colours::Off || text.empty())
        return text;
    // Colours that terminals show well on light and on dark; main is plain.
    constexpr std::array laneColours{"34", "33", "32", "35", "36"};
    switch (ink.role) {
    case Ink::Role::Plain:
        return text;
    case Ink::Role::Lane:
        if (ink.lane == 0)
            return fmt::format("\x1b[1m{}\x1b[0m", text);
        return fmt::format(
            "\x1b[{}m{}\x1b[0m", laneColours[(ink.lane - 1) % laneColours.size()], text);
    case Ink::Role::Failure:
        return fmt::format("\x1b[31m{}\x1b[0m", text);
    case Ink::Role::Quiet:
        return fmt::format("\x1b[2m{}\x1b[0m", text);
    }
    return text;
}

std::string shownName(const trace::Lane &lane, const TextOptions &options)
{
    return harmless(lane.process.isMain() ? options.words.main : lane.name);
}

TimeFormat::TimeFormat(trace::RunTime end, const TimelineWords &words)
    : m_unit(end < 1s ? trace::RunTime(1ms) : trace::RunTime(1s)),
      m_name(end < 1s ? words.milliseconds : words.seconds)
{
}

std::string TimeFormat::precise(trace::RunTime t) const
{
    return text(t, 2);
}

std::string TimeFormat::tick(trace::RunTime t, trace::RunTime step) const
{
    int digits = 0;
    for (trace::RunTime part = m_unit; part > step && digits < 6; part /= 10)
        ++digits;
    return text(t, digits);
}

std::string TimeFormat::text(trace::RunTime t, int digits) const
{
    const double units = static_cast<double>(t.count()) / static_cast<double>(m_unit.count());
    return fmt::format("{:.{}f} {}", units, digits, m_name);
}

} // namespace joinery::exporting
