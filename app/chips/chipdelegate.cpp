// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/chips/chipdelegate.h"

#include "app/chips/chipmodel.h"

#include <QPainter>

namespace joinery::app {

void ChipDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const int margin = m_theme.metrics.margin;
    paintRow(*painter, option.rect.adjusted(margin, 0, -margin, 0), index);
    painter->restore();
}

void ChipDelegate::paintChips(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const auto *model = static_cast<const ChipModel *>(index.model());
    ChipRow(m_theme).paint(painter, rect, model->chips(index.row()));
}

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
