// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/pathpainter.h"

#include <QPainter>

namespace joinery::app {
namespace {

/// How much of the rest is left to be seen.
constexpr double faded = 0.62;

void paintPoint(QPainter &painter, const Theme &theme, QPointF at, int number)
{
    const double radius = theme.metrics.textPx * 0.62;
    painter.setPen(QPen(theme.panel, 1.5));
    painter.setBrush(theme.accent);
    painter.drawEllipse(at, radius, radius);
    QFont font = theme.smallFont();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.accentText);
    painter.drawText(
        QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
        QString::number(number));
}

} // namespace

std::vector<QPointF> pathPoints(
    const TimelineLayout &layout, const TimelineIndex &index, const trace::Trace &trace,
    const EventPath &path)
{
    std::vector<QPointF> points;
    if (layout.laneHeaders.empty())
        return points;
    const LaneHeader &top = layout.laneHeaders.front();
    for (const std::size_t event : path.events) {
        if (event >= trace.events().size())
            return {};
        // A start is told of the child, but it is the parent who does it.
        const trace::Event &facts = trace.events()[event];
        const auto lane = trace.laneOf(facts.recorder().value_or(facts.process));
        const double rows = double(index.rowOf(*lane)) - double(index.rowOf(top.lane));
        points.emplace_back(
            layout.scale.xOf(facts.t), top.rect.center().y() + rows * layout.frame.laneHeight);
    }
    return points;
}

void paintPath(
    QPainter &painter, const Theme &theme, const TimelineFrame &frame,
    const std::vector<QPointF> &points, EventPath::Kind kind)
{
    if (points.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(frame.plot);
    QColor veil = theme.panel;
    veil.setAlphaF(float(faded));
    painter.fillRect(frame.plot, veil);
    if (kind == EventPath::Kind::Chain) {
        const QPolygonF line(QList<QPointF>(points.begin(), points.end()));
        painter.setBrush(Qt::NoBrush);
        for (const auto &[colour, width] :
             {std::pair(theme.panel, 7.0), std::pair(theme.accent, 3.0)}) {
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(line);
        }
        painter.setPen(QPen(theme.panel, 1));
        painter.setBrush(theme.accent);
        for (const QPointF &point : points)
            painter.drawEllipse(point, 4, 4);
    }
    paintPoint(painter, theme, points.front(), 1);
    if (points.size() > 1)
        paintPoint(painter, theme, points.back(), 2);
    painter.restore();
}

} // namespace joinery::app
