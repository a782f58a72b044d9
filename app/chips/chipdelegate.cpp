// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/chips/chipdelegate.h"

#include <QPainter>

namespace joinery::app {

void ChipDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const int radius = m_theme.metrics.controlRadius;
    const bool hasFocus = isSelected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(hasFocus ? QPen(m_theme.accentInk, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? m_theme.selection : m_theme.hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(5, 1, -5, -1), radius, radius);
}

} // namespace joinery::app
