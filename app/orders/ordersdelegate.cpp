// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/orders/ordersdelegate.h"

#include "app/orders/ordersmodel.h"

#include <QLocale>
#include <QPainter>

namespace joinery::app {
namespace {

constexpr int rowPadding = 5;
constexpr int tickColumn = 22;

} // namespace

QSize OrdersDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 2 * rowPadding + ChipRow(m_theme).height()};
}

void OrdersDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        const int radius = m_theme.metrics.controlRadius;
        const bool hasFocus = isSelected && option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(hasFocus ? QPen(m_theme.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? m_theme.selection : m_theme.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(5, 1, -5, -1), radius, radius);
    }
    const int margin = m_theme.metrics.margin;
    QRect inner = option.rect.adjusted(margin, rowPadding, -margin, -rowPadding);
    painter->setFont(m_theme.smallFont());
    const int numbers = QFontMetrics(m_theme.smallFont()).horizontalAdvance(QStringLiteral("8888"));
    painter->setPen(m_theme.mutedText);
    painter->drawText(
        QRect(inner.left(), inner.top(), numbers, inner.height()),
        Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(index.row() + 1));
    if (index.data(OrdersModel::SeenRole).toBool()) {
        painter->setPen(m_theme.accent);
        painter->drawText(
            QRect(inner.left() + numbers, inner.top(), tickColumn, inner.height()), Qt::AlignCenter,
            QStringLiteral("✓"));
    }
    inner.setLeft(inner.left() + numbers + tickColumn);
    const auto *model = static_cast<const OrdersModel *>(index.model());
    ChipRow(m_theme).paint(*painter, inner, model->chips(index.row()));
    painter->restore();
}

} // namespace joinery::app
