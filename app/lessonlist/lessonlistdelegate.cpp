// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lessonlist/lessonlistdelegate.h"

#include "app/lessonlist/lessonlistmodel.h"
#include "app/theme/icons.h"

#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int signSize = 14;
constexpr int signGap = 5;

int widthOf(const QFont &font, const QString &text)
{
    // Advances are rounded down; a pixel less would elide.
    return QFontMetrics(font).horizontalAdvance(text) + 2;
}

QFont heavy(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

LessonListDelegate::LessonListDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void LessonListDelegate::setTheme(const Theme &theme)
{
    m_theme = theme;
}

int LessonListDelegate::numberWidth() const
{
    return widthOf(heavy(m_theme.uiFont()), QStringLiteral("0.00"));
}

int LessonListDelegate::standingWidth() const
{
    const QFont font = m_theme.smallFont();
    return signSize + signGap
        + std::max(
               widthOf(font, LessonListModel::standingText(Standing::Begun)),
               widthOf(font, LessonListModel::standingText(Standing::Done)));
}

int LessonListDelegate::minutesWidth() const
{
    return widthOf(m_theme.smallFont(), LessonListModel::tr("%n min", nullptr, 88));
}

QSize LessonListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Metrics &metrics = m_theme.metrics;
    const QString title = index.data(LessonListModel::TitleRole).toString();
    const int columns =
        2 * metrics.margin + numberWidth() + standingWidth() + minutesWidth() + 4 * metrics.gap;
    const bool heading = index.data(LessonListModel::HeadingRole).toBool();
    return {
        columns + widthOf(heavy(m_theme.uiFont()), title), metrics.textPx + (heading ? 22 : 15)};
}

void LessonListDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inner = option.rect.adjusted(m_theme.metrics.margin, 0, -m_theme.metrics.margin, 0);
    if (index.data(LessonListModel::HeadingRole).toBool()) {
        paintHeading(*painter, inner, index);
    } else {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.selection);
            const int radius = m_theme.metrics.controlRadius;
            painter->drawRoundedRect(option.rect.adjusted(5, 1, -5, -1), radius, radius);
        }
        paintLesson(*painter, inner, index);
    }
    painter->restore();
}

void LessonListDelegate::paintHeading(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    painter.setFont(heavy(m_theme.smallFont()));
    painter.setPen(m_theme.mutedText);
    painter.drawText(
        rect.adjusted(0, 0, 0, -5), Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine,
        index.data(Qt::DisplayRole).toString());
}

void LessonListDelegate::paintLesson(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const bool open = index.data(LessonListModel::OpenRole).toBool();
    const int gap = m_theme.metrics.gap;
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    const QFont font = open ? heavy(m_theme.uiFont()) : m_theme.uiFont();
    QRect column = rect;
    column.setWidth(numberWidth());
    painter.setFont(font);
    painter.setPen(open ? m_theme.accentInk : m_theme.mutedText);
    painter.drawText(column, flags, index.data(LessonListModel::NumberRole).toString());

    QRect minutes = rect;
    minutes.setLeft(rect.right() + 1 - minutesWidth());
    QRect standing = rect;
    standing.setRight(minutes.left() - 2 * gap);
    standing.setLeft(standing.right() + 1 - standingWidth());
    QRect title = rect;
    title.setLeft(column.right() + 1 + gap);
    title.setRight(standing.left() - gap);
    painter.setPen(open ? m_theme.accentInk : m_theme.text);
    const QString text = index.data(LessonListModel::TitleRole).toString();
    painter.drawText(
        title, flags, QFontMetrics(font).elidedText(text, Qt::ElideRight, title.width()));

    painter.setFont(m_theme.smallFont());
    painter.setPen(m_theme.mutedText);
    painter.drawText(
        minutes, flags | Qt::AlignRight, index.data(LessonListModel::MinutesRole).toString());
    paintStanding(
        painter, standing,
        static_cast<Standing>(index.data(LessonListModel::StandingRole).toInt()));
}

void LessonListDelegate::paintStanding(QPainter &painter, QRect rect, Standing standing) const
{
    if (standing == Standing::New)
        return;
    const QColor ink = standing == Standing::Done ? m_theme.good : m_theme.accentInk;
    QRect sign(0, 0, signSize, signSize);
    sign.moveCenter({rect.left() + signSize / 2, rect.center().y() + 1});
    if (standing == Standing::Done) {
        iconFor(QStringLiteral("check"), ink).paint(&painter, sign);
    } else {
        const QRectF circle = QRectF(sign).adjusted(1.5, 1.5, -1.5, -1.5);
        painter.setPen(QPen(ink, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        painter.setBrush(ink);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
    painter.setPen(ink);
    painter.drawText(
        rect.adjusted(signSize + signGap, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
        LessonListModel::standingText(standing));
}

} // namespace joinery::app
