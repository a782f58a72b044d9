// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/orders/ordersdelegate.h"

#include "app/orders/ordersmodel.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int rowPadding = 5;
constexpr int tickColumn = 20;

} // namespace

QSize OrdersDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 2 * rowPadding + ChipRow(theme()).height()};
}

void OrdersDelegate::paintRow(QPainter &painter, QRect inner, const QModelIndex &index) const
{
    inner.adjust(0, rowPadding, 0, -rowPadding);
    painter.setFont(theme().smallFont());
    const QString last = QLocale().toString(std::max(index.model()->rowCount(), 10));
    const int numbers = QFontMetrics(theme().smallFont()).horizontalAdvance(last) + 2;
    painter.setPen(theme().mutedText);
    painter.drawText(
        QRect(inner.left(), inner.top(), numbers, inner.height()),
        Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(index.row() + 1));
    if (index.data(OrdersModel::SeenRole).toBool()) {
        QFont tickFont = theme().uiFont();
        tickFont.setWeight(QFont::Bold);
        painter.setFont(tickFont);
        painter.setPen(theme().accentInk);
        painter.drawText(
            QRect(inner.left() + numbers, inner.top(), tickColumn, inner.height()), Qt::AlignCenter,
            QStringLiteral("✓"));
    }
    inner.setLeft(inner.left() + numbers + tickColumn);
    paintChips(painter, inner, index);
}

} // namespace joinery::app
