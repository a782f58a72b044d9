// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/sidetitle.h"

#include "app/theme/icons.h"

#include <QPainter>

namespace joinery::app {

SideTitle::SideTitle(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void SideTitle::setTheme(const Theme &theme)
{
    m_theme = theme;
    QFont font = theme.uiFont();
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setIcon(iconFor(QStringLiteral("chevron-right"), theme.mutedText));
    updateGeometry();
}

QSize SideTitle::sizeHint() const
{
    const int icon = m_theme.metrics.iconSize;
    return {
        m_theme.metrics.controlHeight,
        icon + 4 * m_theme.metrics.gap + fontMetrics().horizontalAdvance(text())};
}

void SideTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? m_theme.hover : m_theme.panel);
        const double radius = m_theme.metrics.radius;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    const int gap = m_theme.metrics.gap;
    const int side = m_theme.metrics.iconSize;
    icon().paint(&painter, QRect((width() - side) / 2, gap, side, side));
    painter.setPen(m_theme.text);
    // Read from below, as on the back of a book in most of the world.
    painter.translate(0, 2 * gap + side + fontMetrics().horizontalAdvance(text()));
    painter.rotate(-90);
    painter.drawText(
        QRect(0, 0, fontMetrics().horizontalAdvance(text()) + 1, width()), Qt::AlignCenter, text());
}

} // namespace joinery::app
