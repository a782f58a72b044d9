// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/why/verdictsign.h"

#include <QPainter>

namespace joinery::app {
namespace {

using analysis::Verdict;

void paintDiamond(QPainter &painter, const QRectF &rect)
{
    const QPointF centre = rect.center();
    painter.drawConvexPolygon(QPolygonF{
        {centre.x(), rect.top()},
        {rect.right(), centre.y()},
        {centre.x(), rect.bottom()},
        {rect.left(), centre.y()}});
}

void paintClock(QPainter &painter, const QRectF &rect)
{
    const QPointF centre = rect.center();
    painter.drawEllipse(rect);
    painter.drawLine(centre, centre - QPointF(0, rect.height() * 0.36));
    painter.drawLine(centre, centre + QPointF(rect.width() * 0.28, 0));
}

void paintBars(QPainter &painter, const QRectF &rect)
{
    const double wide = rect.width() * 0.3;
    painter.drawRect(QRectF(rect.left(), rect.top(), wide, rect.height()));
    painter.drawRect(QRectF(rect.right() - wide, rect.top(), wide, rect.height()));
}

void paintDie(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.drawRoundedRect(rect, rect.width() * 0.2, rect.width() * 0.2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double pip = rect.width() * 0.11;
    for (const double at : {0.28, 0.5, 0.72}) {
        const QPointF centre(
            rect.left() + at * rect.width(), rect.top() + (1 - at) * rect.height());
        painter.drawEllipse(centre, pip, pip);
    }
}

} // namespace

QColor signColour(Verdict verdict, const Theme &theme)
{
    switch (verdict) {
    case Verdict::Guaranteed:
        return theme.good;
    case Verdict::Observed:
        return theme.accentInk;
    case Verdict::Timing:
        return theme.warning;
    case Verdict::Held:
        return theme.accentInk;
    case Verdict::Luck:
        break;
    }
    return theme.mutedText;
}

void paintVerdictSign(QPainter &painter, const QRectF &rect, Verdict verdict, const Theme &theme)
{
    const QColor colour = signColour(verdict, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.3));
    painter.setBrush(Qt::NoBrush);
    switch (verdict) {
    case Verdict::Guaranteed:
        painter.setBrush(colour);
        paintDiamond(painter, rect);
        break;
    case Verdict::Observed:
        painter.drawEllipse(rect);
        painter.setBrush(colour);
        painter.drawEllipse(rect.center(), rect.width() * 0.16, rect.width() * 0.16);
        break;
    case Verdict::Timing:
        paintClock(painter, rect);
        break;
    case Verdict::Luck:
        paintDie(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), colour);
        break;
    case Verdict::Held:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        paintBars(painter, rect);
        break;
    }
    painter.restore();
}

void paintPairSign(QPainter &painter, const QRectF &rect, int number, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(rect);
    QFont font = theme.smallFont();
    font.setPixelSize(qMax(8, qRound(rect.height() * 0.75)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.accentText);
    painter.drawText(rect, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

} // namespace joinery::app
