// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/sidetitle.h"

#include "app/theme/icons.h"

#include <QPainter>

namespace joinery::app {

namespace {

/// Chinese is written downwards, sign by sign; other scripts are turned.
bool isWrittenDownwards(const QString &text)
{
    return !text.isEmpty() && text.front().script() == QChar::Script_Han;
}

} // namespace

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
    return {m_theme.metrics.controlHeight, icon + 4 * m_theme.metrics.gap + lengthOfText()};
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
    paintText(painter, 2 * gap + side);
}

void SideTitle::paintText(QPainter &painter, int top) const
{
    if (isWrittenDownwards(text())) {
        QRect square(0, top, width(), fontMetrics().height());
        for (const QChar sign : text()) {
            painter.drawText(square, Qt::AlignCenter, sign);
            square.translate(0, square.height());
        }
        return;
    }
    // Read from below, as on the back of a book in most of the world.
    painter.translate(0, top + lengthOfText());
    painter.rotate(-90);
    painter.drawText(QRect(0, 0, lengthOfText() + 1, width()), Qt::AlignCenter, text());
}

int SideTitle::lengthOfText() const
{
    if (isWrittenDownwards(text()))
        return static_cast<int>(text().size()) * fontMetrics().height();
    return fontMetrics().horizontalAdvance(text());
}

} // namespace joinery::app
