// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputdelegate.h"

#include "app/output/outputmodel.h"
#include "app/why/verdictsign.h"

#include <QPainter>

#include <algorithm>

namespace joinery::app {

namespace {

constexpr int mostNameCharacters = 18;
const QString errorWord = QStringLiteral("stderr");

} // namespace

OutputDelegate::OutputDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
    setTheme(Theme::of(Scheme::Light));
}

void OutputDelegate::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_mono = theme.monoFont();
    m_small = theme.smallFont();
    m_heading = theme.uiFont();
    m_heading.setWeight(QFont::DemiBold);
}

void OutputDelegate::setColumns(const QStringList &times, const QStringList &names)
{
    const QFontMetrics metrics(m_mono);
    // Advances are rounded down; a pixel less would elide.
    m_timeWidth = 0;
    for (const QString &time : times)
        m_timeWidth = std::max(m_timeWidth, metrics.horizontalAdvance(time) + 2);
    m_nameWidth = 0;
    const int most = metrics.averageCharWidth() * mostNameCharacters;
    for (const QString &name : names)
        m_nameWidth = std::max(m_nameWidth, std::min(metrics.horizontalAdvance(name) + 2, most));
}

/// From the middle of a dot to the text after it.
int OutputDelegate::dotWidth() const
{
    return m_theme.metrics.textPx * 11 / 13;
}

/// Between columns.
int OutputDelegate::dotSpace() const
{
    return m_theme.metrics.textPx * 18 / 13;
}

int OutputDelegate::rowHeight() const
{
    return qRound(QFontMetricsF(m_mono).height() + 5);
}

void OutputDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, index);
    paintWhy(*painter, option.rect, index);
    const QRect rect = option.rect.adjusted(m_theme.metrics.margin, 0, -m_theme.metrics.gap, 0);
    if (!index.data(OutputModel::WrittenRole).toBool())
        painter->setOpacity(0.45);
    if (index.data(OutputModel::HeadingRole).toBool())
        paintHeading(*painter, rect, index);
    else
        paintLine(*painter, rect, index);
    painter->restore();
}

QSize OutputDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_mono);
    const int text = index.isValid()
        ? metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString().left(2000))
        : 0;
    const int columns =
        m_theme.metrics.margin + m_timeWidth + dotSpace() * 2 + dotWidth() + m_nameWidth;
    const bool isError = index.data(OutputModel::StreamRole).toInt() == int(trace::Stream::Stderr);
    const int sign = isError ? errorSignWidth() : 0;
    const int more = metrics.horizontalAdvance(u'…') + m_theme.metrics.gap;
    return {columns + sign + text + more, rowHeight()};
}

void OutputDelegate::paintBackground(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant event = index.data(OutputModel::EventRole);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver)
        || (event.isValid() && m_hovered == std::size_t(event.toULongLong()));
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, m_theme.selection);
        const QRect bar(option.rect.topLeft(), QSize(3, option.rect.height()));
        painter.fillRect(bar, m_theme.accentInk);
    } else if (hovered && event.isValid()) {
        painter.fillRect(option.rect, m_theme.hover);
    }
    const auto *model = qobject_cast<const OutputModel *>(index.model());
    if (model && model->lastWrittenRow() == index.row()) {
        const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
        painter.fillRect(line, m_theme.cursor);
    }
}

/// In the margin, so that no line moves when the signs come.
void OutputDelegate::paintWhy(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const QVariant event = index.data(OutputModel::EventRole);
    if (!event.isValid())
        return;
    const auto own = std::size_t(event.toULongLong());
    const double side = m_theme.metrics.textPx * 0.75;
    QRectF sign(0, 0, side, side);
    sign.moveCenter({row.left() + 6 + side / 2, row.top() + row.height() / 2.0});
    if (const auto place = std::ranges::find(m_numbered, own); place != m_numbered.end()) {
        paintPairSign(
            painter, sign.adjusted(-1, -1, 1, 1), int(place - m_numbered.begin()) + 1, m_theme);
        return;
    }
    if (!m_relations || !m_focused)
        return;
    if (const auto verdict = m_relations->between(*m_focused, own))
        paintVerdictSign(painter, sign, *verdict, m_theme);
}

void OutputDelegate::paintHeading(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const std::size_t lane = index.data(OutputModel::LaneRole).toULongLong();
    paintDot(painter, {rect.left() + dotWidth() / 2, rect.center().y() + 1}, lane);
    painter.setFont(m_heading);
    painter.setPen(m_theme.text);
    painter.drawText(
        rect.adjusted(dotSpace(), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
        index.data(Qt::DisplayRole).toString());
}

void OutputDelegate::paintLine(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const std::size_t lane = index.data(OutputModel::LaneRole).toULongLong();
    const QString time = index.data(OutputModel::TimeRole).toString();
    const QFontMetrics metrics(m_mono);
    // A sign from another font makes its text higher, but does not move it.
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setFont(m_mono);
    painter.setPen(m_theme.mutedText);
    const int timeLeft = rect.left() + m_timeWidth - metrics.horizontalAdvance(time);
    painter.drawText(timeLeft, baseline, time);
    int x = rect.left() + m_timeWidth + dotSpace();
    const auto *model = qobject_cast<const OutputModel *>(index.model());
    if (!model || model->grouping() == OutputGrouping::Interleaved) {
        if (!time.isEmpty()) {
            paintDot(painter, {x, rect.center().y() + 1}, lane);
            painter.setPen(m_theme.laneHue(lane).ink);
            const QString name = metrics.elidedText(
                index.data(OutputModel::NameRole).toString(), Qt::ElideRight, m_nameWidth);
            painter.drawText(x + dotWidth(), baseline, name);
        }
        x += dotWidth() + m_nameWidth + dotSpace();
    }
    QRect text(x, rect.top(), rect.right() - x, rect.height());
    if (index.data(OutputModel::StreamRole).toInt() == int(trace::Stream::Stderr))
        text.setLeft(text.left() + paintErrorSign(painter, text));
    painter.setFont(m_mono);
    painter.setPen(m_theme.text);
    const QString line = index.data(Qt::DisplayRole).toString();
    painter.drawText(text.left(), baseline, line);
    if (index.data(OutputModel::ContinuesRole).toBool()) {
        painter.setPen(m_theme.mutedText);
        painter.drawText(
            text.left() + metrics.horizontalAdvance(line) + 4, baseline, QStringLiteral("…"));
    }
}

int OutputDelegate::errorSignWidth() const
{
    return QFontMetrics(m_small).horizontalAdvance(errorWord) + 18;
}

/// A chip that reads "stderr": seen without colour too. Returns how much room it took.
int OutputDelegate::paintErrorSign(QPainter &painter, QRect rect) const
{
    painter.setFont(m_small);
    QRect chip(0, 0, errorSignWidth() - 8, QFontMetrics(m_small).height() + 1);
    chip.moveCenter(rect.center());
    chip.moveLeft(rect.left());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.badSoft);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(m_theme.bad);
    painter.drawText(chip, Qt::AlignCenter, errorWord);
    return errorSignWidth();
}

void OutputDelegate::paintDot(QPainter &painter, QPoint centre, std::size_t lane) const
{
    const LaneHue &hue = m_theme.laneHue(lane);
    const double radius = m_theme.metrics.textPx * 0.3;
    painter.setPen(QPen(hue.outline, 1));
    painter.setBrush(hue.fill);
    painter.drawEllipse(QPointF(centre), radius, radius);
}

} // namespace joinery::app
