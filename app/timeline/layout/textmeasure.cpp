// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/layout/textmeasure.h"

namespace joinery::app {

namespace {

/// Lines of output could be millions, all different.
constexpr qsizetype mostRemembered = 4096;

} // namespace

QFont timelineFont(const Theme &theme, TextSize size)
{
    if (size == TextSize::Small)
        return theme.smallFont();
    QFont font = theme.uiFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

TextMeasure::TextMeasure(const Theme &theme)
    : m_normal(timelineFont(theme, TextSize::Normal)), m_small(timelineFont(theme, TextSize::Small))
{
}

double TextMeasure::width(const QString &text, TextSize size) const
{
    QHash<QString, double> &widths = m_widths[int(size)];
    if (const auto known = widths.constFind(text); known != widths.cend())
        return *known;
    if (widths.size() >= mostRemembered)
        widths.clear();
    const double width = metrics(size).horizontalAdvance(text);
    widths.insert(text, width);
    return width;
}

double TextMeasure::height(TextSize size) const
{
    return metrics(size).height();
}

QString
TextMeasure::elided(const QString &text, TextSize size, double width, Qt::TextElideMode mode) const
{
    if (this->width(text, size) <= width)
        return text;
    return metrics(size).elidedText(text, mode, width);
}

const QFontMetricsF &TextMeasure::metrics(TextSize size) const
{
    return size == TextSize::Normal ? m_normal : m_small;
}

} // namespace joinery::app
