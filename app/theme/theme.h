// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>
#include <cstddef>

namespace joinery::app {

/// What the user chose.
enum class ThemeMode { System, Light, Dark };
/// What is shown.
enum class Scheme { Light, Dark };
/// Presenting: text of at least 24 px, lines of at least 3 px.
enum class Size { Desk, Presenting };
/// Whether a change may be shown as a movement; only where that explains it.
enum class Motion { Moving, Still };

/// The colours of one lane. A hue is never the only sign of what a lane is or does.
struct LaneHue {
    QColor fill; ///< the hue itself: running bars, dots
    QColor outline; ///< round the fill: at least 3:1 on the panel, where the fill may be paler
    QColor ink; ///< text, thin lines and arrows in the hue: at least 4.5:1 on the panel
    QColor soft; ///< the hue as a tint: sleeping bars; Theme::text is legible on it
    QColor pattern; ///< behind the lines of a pattern
    QColor line; ///< those lines and hollow bars: calm, yet 3:1 on pattern and on the panel
};

struct SyntaxColors {
    QColor keyword;
    QColor string;
    QColor number;
    QColor comment;
    QColor builtin;
    QColor definition; ///< the name after def and class
    QColor lineNumber;
    QColor currentLine;
};

/// Lengths in device-independent pixels.
struct Metrics {
    int gap = 8; ///< between neighbours
    int margin = 14; ///< between a panel's edge and what is in it
    int radius = 8; ///< of panels
    int controlRadius = 6; ///< of buttons and fields
    int controlHeight = 30;
    int barRadius = 4;
    int iconSize = 16;
    int lineAir = 8; ///< below each line of a program
    double line = 1.25; ///< arrows, outlines
    int textPx = 13;
    int smallPx = 11;
    int titlePx = 17;
};

/// Every colour, font and length of the window, by role: a value, handed down by setTheme().
/// Contrast (WCAG): text roles are at least 4.5:1 on all that is behind them, lane outlines and
/// graphics at least 3:1; tst_theme computes both.
struct Theme {
    Scheme scheme = Scheme::Light;

    QColor window; ///< behind the panels
    QColor panel;
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent; ///< the primary button, focus
    QColor accentText; ///< on accent
    QColor accentInk; ///< links and text in the accent's hue
    QColor selection; ///< behind selected text and rows; text is legible on it
    QColor hover; ///< behind what the pointer is over
    QColor good;
    QColor warning;
    QColor bad;
    QColor goodSoft; ///< behind text in good, and so on
    QColor warningSoft;
    QColor badSoft;
    QColor grid; ///< the ruler's lines
    QColor arrow; ///< start, join, signal
    QColor link; ///< joins what did not move
    QColor cursor; ///< the time cursor

    SyntaxColors syntax;
    std::array<LaneHue, 8> lanes;
    Metrics metrics;

    /// scale, at least 1: how much larger than that Presenting is; nothing for the desk.
    static Theme of(Scheme scheme, Size size = Size::Desk, double scale = 1);

    /// lane: the index in Trace::lanes(). 0, main, is neutral; the rest repeat after seven.
    const LaneHue &laneHue(std::size_t lane) const;

    /// Inter, then Noto Sans CJK SC, then the system's.
    QFont uiFont() const;
    QFont smallFont() const;
    QFont titleFont() const;
    /// JetBrains Mono, then Noto Sans Mono CJK SC, then the system's.
    QFont monoFont() const;

    QPalette palette() const;
    /// What Fusion and the palette cannot say. Widgets opt in by the dynamic properties
    /// "panel" (a QFrame: a framed card), "primary" (a QPushButton: the accent), "flat" (a
    /// button without a frame until hovered), "muted" and "title" (a QLabel).
    QString styleSheet() const;

    bool operator==(const Theme &other) const
    {
        return scheme == other.scheme && metrics.textPx == other.metrics.textPx;
    }
};

/// a laid over b with the given share, from 0 to 1; opaque.
QColor blend(const QColor &a, const QColor &b, double share);
/// The palest blend of ink with ground whose contrast is at least 3:1; ink where there is none.
QColor palest(const QColor &ink, const QColor &ground);
/// WCAG 2 contrast of two opaque colours: 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace joinery::app
