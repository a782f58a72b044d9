// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/seriesdelegate.h"

#include "app/series/seriesmodel.h"

#include <QPainter>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int rowPadding = 7;
constexpr int barHeight = 8;
constexpr int chipGap = 5;
constexpr int chipPadding = 16; ///< both sides together
constexpr int narrowestChip = 44;
constexpr int widestChip = 130;

QFont heavy(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

int SeriesDelegate::chipHeight() const
{
    return QFontMetrics(m_theme.smallFont()).height() + 7;
}

QSize SeriesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int count = QFontMetrics(heavy(m_theme.uiFont())).height();
    return {200, 2 * rowPadding + count + 5 + chipHeight()};
}

void SeriesDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const int margin = m_theme.metrics.margin;
    const QRect inner = option.rect.adjusted(margin, rowPadding, -margin, -rowPadding);
    const int chips = chipHeight();
    paintCount(*painter, inner.adjusted(0, 0, 0, -chips - 5), index);
    paintChips(*painter, inner.adjusted(0, inner.height() - chips, 0, 0), index);
    painter->restore();
}

void SeriesDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const int radius = m_theme.metrics.controlRadius;
    const bool hasFocus = isSelected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(hasFocus ? QPen(m_theme.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? m_theme.selection : m_theme.hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(5, 1, -5, -1), radius, radius);
}

void SeriesDelegate::paintCount(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const int runs = std::max(1, index.data(SeriesModel::RunsRole).toInt());
    const double share = index.data(SeriesModel::CountRole).toInt() / double(runs);
    const QFont font = heavy(m_theme.uiFont());
    painter.setFont(font);
    painter.setPen(m_theme.text);
    const QString text = index.data(SeriesModel::CountTextRole).toString();
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, text);
    // All bars begin at one place.
    const QString widest = SeriesModel::tr("%1 of %2", "runs with this order").arg(888).arg(888);
    const int column = QFontMetrics(font).horizontalAdvance(widest) + m_theme.metrics.gap;
    QRectF track(rect.left() + column, 0, rect.width() - column, barHeight);
    track.moveTop(rect.top() + (rect.height() - barHeight) / 2.0 + 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.grid);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    track.setWidth(std::max<double>(barHeight, track.width() * share));
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
}

/// As wide as their texts; where that is too much, the widest give way. Narrower than can be read
/// they do not become: then not all of them fit.
std::vector<int>
SeriesDelegate::chipWidths(const std::vector<SeriesChip> &chips, int available) const
{
    const QFontMetrics metrics(heavy(m_theme.smallFont()));
    std::vector<int> widths;
    for (const SeriesChip &chip : chips)
        widths.push_back(std::min(metrics.horizontalAdvance(chip.text) + chipPadding, widestChip));
    const auto needed = [&](int widest) {
        int sum = -chipGap;
        for (const int width : widths)
            sum += std::min(width, widest) + chipGap;
        return sum;
    };
    int widest = widestChip;
    while (widest > narrowestChip && needed(widest) > available)
        --widest;
    for (int &width : widths)
        width = std::min(width, widest);
    return widths;
}

void SeriesDelegate::paintChips(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const auto *model = static_cast<const SeriesModel *>(index.model());
    const auto &chips = model->chips(index.row());
    const std::vector<int> widths = chipWidths(chips, rect.width());
    int left = rect.left();
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const SeriesChip &chip = chips[i];
        const int width = widths[i];
        if (left + width > rect.right() + 1) {
            painter.setPen(m_theme.mutedText);
            painter.drawText(
                QRect(left, rect.top(), rect.right() + 1 - left, rect.height()), Qt::AlignVCenter,
                QStringLiteral("…"));
            return;
        }
        paintChip(painter, QRectF(left, rect.top(), width, rect.height()), chip);
        left += width + chipGap;
    }
}

void SeriesDelegate::paintChip(QPainter &painter, const QRectF &rect, const SeriesChip &chip) const
{
    const LaneHue &hue = m_theme.laneHue(chip.lane);
    const double width = chip.hasMoved ? 2 * m_theme.metrics.line : m_theme.metrics.line;
    const QRectF inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(QPen(hue.outline, width));
    painter.setBrush(hue.soft);
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
    const QFont font = chip.hasMoved ? heavy(m_theme.smallFont()) : m_theme.smallFont();
    painter.setFont(font);
    painter.setPen(m_theme.text);
    const QString text = QFontMetrics(font).elidedText(
        chip.text, Qt::ElideRight, int(rect.width()) - chipPadding / 2);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace joinery::app
