// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/theme/theme.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace joinery::app {

namespace {

LaneHue hue(const Theme &theme, QRgb fill, QRgb outline, QRgb ink)
{
    const double share = theme.scheme == Scheme::Light ? 0.24 : 0.30;
    const QColor soft = blend(QColor(fill), theme.panel, share);
    const QColor pattern = blend(soft, theme.panel, 0.6);
    return {QColor(fill), QColor(outline), QColor(ink), soft, pattern, palest(ink, pattern)};
}

Theme lightColors()
{
    Theme t;
    t.scheme = Scheme::Light;
    t.window = 0xf4f6f9;
    t.panel = 0xffffff;
    t.border = 0xdfe4ea;
    t.text = 0x1f2933;
    t.mutedText = 0x5b6875;
    t.accent = 0x0b62d0;
    t.accentText = 0xffffff;
    t.accentInk = 0x0b62d0;
    t.selection = 0xe3edfb;
    t.hover = 0xeef2f7;
    t.good = 0x06734a;
    t.warning = 0x8a5300;
    t.bad = 0xb3261e;
    t.goodSoft = 0xe3f5ec;
    t.warningSoft = 0xfff3df;
    t.badSoft = 0xfdeceb;
    t.grid = 0xe9edf1;
    t.arrow = 0x6b7784;
    t.link = palest(t.arrow, t.panel);
    t.cursor = 0xc2410c;
    t.syntax = {0x7c3a9d, 0x0a7a45, 0xb34700, 0x5c6875, 0x0b5cad, 0x1f2933, 0x6b7784, 0xfff3df};
    t.lanes = {
        hue(t, 0x3b4a5c, 0x3b4a5c, 0x3b4a5c), // main: neutral slate
        hue(t, 0x0072b2, 0x0072b2, 0x006aa6), // blue
        hue(t, 0xd55e00, 0xd55e00, 0xb34700), // vermilion
        hue(t, 0x009e73, 0x009e73, 0x00795a), // green
        hue(t, 0xcc79a7, 0xb95f93, 0xa3487b), // purple
        hue(t, 0xe69f00, 0x8a5a00, 0x8a5a00), // orange: pale on white, so outlined
        hue(t, 0x56b4e9, 0x1b6c9e, 0x1b6c9e), // sky
        hue(t, 0xf0e442, 0x756b00, 0x756b00), // yellow
    };
    return t;
}

Theme darkColors()
{
    Theme t;
    t.scheme = Scheme::Dark;
    t.window = 0x141920;
    t.panel = 0x1c222b;
    t.border = 0x323b47;
    t.text = 0xe6eaf0;
    t.mutedText = 0x9aa7b5;
    t.accent = 0x2a75da;
    t.accentText = 0xffffff;
    t.accentInk = 0x7db8ff;
    t.selection = 0x1f3954;
    t.hover = 0x28313c;
    t.good = 0x4fd39a;
    t.warning = 0xffb454;
    t.bad = 0xff8a80;
    t.goodSoft = 0x17362b;
    t.warningSoft = 0x3a2f1b;
    t.badSoft = 0x40262a;
    t.grid = 0x29323d;
    t.arrow = 0x94a1af;
    t.link = palest(t.arrow, t.panel);
    t.cursor = 0xff8a4c;
    t.syntax = {0xc792ea, 0x8fd18a, 0xf0a868, 0x98a4b1, 0x7db8ff, 0xe6eaf0, 0x8592a0, 0x3a2f1b};
    t.lanes = {
        hue(t, 0xb9c4d0, 0xb9c4d0, 0xb9c4d0), // main
        hue(t, 0x4ba6dd, 0x4ba6dd, 0x55aee3), // blue, lightened
        hue(t, 0xee7b33, 0xee7b33, 0xf2884a), // vermilion
        hue(t, 0x2fbf95, 0x2fbf95, 0x2fbf95), // green
        hue(t, 0xdf95c0, 0xdf95c0, 0xdf95c0), // purple
        hue(t, 0xe6b000, 0xe6b000, 0xe6b000), // orange, further from vermilion
        hue(t, 0xa5dcff, 0xa5dcff, 0xa5dcff), // sky, further from the lightened blue
        hue(t, 0xf0e442, 0xf0e442, 0xf0e442), // yellow
    };
    return t;
}

/// Worked out once: most widgets begin with a theme.
const Theme &colors(Scheme scheme)
{
    static const Theme light = lightColors();
    if (scheme == Scheme::Light)
        return light;
    static const Theme dark = darkColors();
    return dark;
}

/// On a screen of more than 1080 lines everything grows with it: the room is no smaller.
Metrics presentingMetrics(double scale)
{
    const auto scaled = [scale](int length) { return int(std::lround(length * scale)); };
    return {
        .gap = scaled(14),
        .margin = scaled(22),
        .radius = scaled(12),
        .controlRadius = scaled(10),
        .controlHeight = scaled(48),
        .barRadius = scaled(7),
        .iconSize = scaled(26),
        .lineAir = scaled(6),
        .line = 3 * scale,
        .textPx = scaled(24),
        .smallPx = scaled(24),
        .titlePx = scaled(32),
    };
}

QFont font(QStringList families, QFontDatabase::SystemFont fallback, int pixels)
{
    families << QFontDatabase::systemFont(fallback).families();
    QFont result;
    result.setFamilies(families);
    result.setPixelSize(pixels);
    return result;
}

QFont sans(int pixels)
{
    return font(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC")}, QFontDatabase::GeneralFont,
        pixels);
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

Theme Theme::of(Scheme scheme, Size size, double scale)
{
    Theme theme = colors(scheme);
    if (size == Size::Presenting)
        theme.metrics = presentingMetrics(scale);
    return theme;
}

const LaneHue &Theme::laneHue(std::size_t lane) const
{
    return lane == 0 ? lanes[0] : lanes[1 + (lane - 1) % (lanes.size() - 1)];
}

QFont Theme::uiFont() const
{
    return sans(metrics.textPx);
}

QFont Theme::smallFont() const
{
    return sans(metrics.smallPx);
}

QFont Theme::titleFont() const
{
    QFont result = sans(metrics.titlePx);
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont Theme::monoFont() const
{
    QFont result = font(
        {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono CJK SC")},
        QFontDatabase::FixedFont, metrics.textPx);
    result.setFixedPitch(true);
    // Ligatures turn == into one sign; students should see what they type. (They come from
    // contextual alternates, which neither kerning nor spacing switches off.)
    result.setStyleStrategy(QFont::PreferNoShaping);
    return result;
}

QPalette Theme::palette() const
{
    QPalette p(text, panel);
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::Base, panel);
    p.setColor(QPalette::AlternateBase, window);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Button, panel);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, bad);
    p.setColor(QPalette::PlaceholderText, mutedText);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, accentText);
    p.setColor(QPalette::Link, accentInk);
    p.setColor(QPalette::LinkVisited, accentInk);
    p.setColor(QPalette::ToolTipBase, panel);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Mid, border);
    const QColor faded = blend(text, panel, 0.42);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faded);
    return p;
}

QColor blend(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return float(x * share + y * (1 - share)); };
    return QColor::fromRgbF(
        mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor palest(const QColor &ink, const QColor &ground)
{
    for (int percent = 30; percent < 100; percent += 2) {
        const QColor blended = blend(ink, ground, percent / 100.0);
        if (contrast(blended, ground) >= 3)
            return blended;
    }
    return ink;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace joinery::app
