// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/seriesdelegate.h"

#include "app/chips/chiprow.h"
#include "app/series/seriesmodel.h"

#include <QPainter>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int rowPadding = 7;
constexpr int barHeight = 8;

QFont heavy(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSize SeriesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int count = QFontMetrics(heavy(theme().uiFont())).height();
    return {200, 2 * rowPadding + count + 5 + ChipRow(theme()).height()};
}

void SeriesDelegate::paintRow(QPainter &painter, QRect inner, const QModelIndex &index) const
{
    inner.adjust(0, rowPadding, 0, -rowPadding);
    const int chips = ChipRow(theme()).height();
    paintCount(painter, inner.adjusted(0, 0, 0, -chips - 5), index);
    paintChips(painter, inner.adjusted(0, inner.height() - chips, 0, 0), index);
}

void SeriesDelegate::paintCount(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const int runs = std::max(1, index.data(SeriesModel::RunsRole).toInt());
    const double share = index.data(SeriesModel::CountRole).toInt() / double(runs);
    const QFont font = heavy(theme().uiFont());
    painter.setFont(font);
    painter.setPen(theme().text);
    const QString text = index.data(SeriesModel::CountTextRole).toString();
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, text);
    // All bars begin at one place.
    const QString widest = SeriesModel::tr("%1 of %2", "runs with this order").arg(888).arg(888);
    const int column = QFontMetrics(font).horizontalAdvance(widest) + theme().metrics.gap;
    QRectF track(rect.left() + column, 0, rect.width() - column, barHeight);
    track.moveTop(rect.top() + (rect.height() - barHeight) / 2.0 + 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().border);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    track.setWidth(std::max<double>(barHeight, track.width() * share));
    painter.setBrush(theme().accentInk);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
}

} // namespace joinery::app
