// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QFontMetricsF>
#include <QHash>

#include <array>

namespace joinery::app {

enum class TextSize { Normal, Small };

/// Normal: names of lanes. Small: everything else.
QFont timelineFont(const Theme &theme, TextSize size);

/// How wide texts are in the theme's two fonts. Remembers: the same few words are measured in
/// every frame, and shaping is the dear part of a layout.
class TextMeasure {
public:
    explicit TextMeasure(const Theme &theme);

    double width(const QString &text, TextSize size) const;
    double height(TextSize size) const;
    QString elided(
        const QString &text, TextSize size, double width,
        Qt::TextElideMode mode = Qt::ElideRight) const;

private:
    const QFontMetricsF &metrics(TextSize size) const;

    QFontMetricsF m_normal;
    QFontMetricsF m_small;
    mutable std::array<QHash<QString, double>, 2> m_widths;
};

} // namespace joinery::app
