// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/timelinepainter.h"

#include <QPainterPath>

namespace joinery::app {

namespace {

using trace::ArrowKind;

/// The way through the corners, each rounded as far as its neighbours leave room.
QPainterPath rounded(const std::vector<QPointF> &corners, double radius)
{
    QPainterPath path(corners.front());
    for (std::size_t k = 1; k + 1 < corners.size(); ++k) {
        const QLineF in(corners[k], corners[k - 1]);
        const QLineF out(corners[k], corners[k + 1]);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        path.lineTo(in.pointAt(in.length() > 0 ? r / in.length() : 0));
        path.quadTo(corners[k], out.pointAt(out.length() > 0 ? r / out.length() : 0));
    }
    path.lineTo(corners.back());
    return path;
}

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

TimelinePainter::TimelinePainter(const Theme &theme)
    : m_theme(theme),
      m_bars(theme),
      m_strip(theme),
      m_marks(theme),
      m_texts(theme),
      m_measure(theme)
{
}

void TimelinePainter::paint(
    QPainter &painter, const TimelineLayout &layout, const TimelineHighlight &highlight) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const TimelineFrame &frame = layout.frame;
    painter.save();
    painter.setClipRect(frame.plot);
    paintPlot(painter, layout);
    if (highlight.cursorX) {
        QRectF later = frame.plot;
        later.setLeft(std::max(*highlight.cursorX, later.left()));
        if (later.isValid())
            painter.fillRect(later, withAlpha(m_theme.panel, 0.62F));
    }
    paintMark(painter, highlight.marked);
    paintFrame(painter, highlight.hovered, m_theme.metrics.line);
    paintFrame(painter, highlight.selected, m_theme.metrics.line * 1.6);
    painter.restore();
    paintRuler(painter, layout, highlight);
    paintHeaders(painter, layout, highlight);
    paintLegend(painter, frame);
    paintCursor(painter, frame, highlight);
}

void TimelinePainter::paintPlot(QPainter &painter, const TimelineLayout &layout) const
{
    paintGrid(painter, layout);
    // Behind the bars: a line that passes other lanes does not cut through them.
    for (const ArrowLine &arrow : layout.arrows)
        paintArrow(painter, arrow);
    for (const DaemonFrame &frame : layout.daemonFrames)
        paintDaemonFrame(painter, frame);
    m_strip.paint(painter, layout.bars);
    for (const Bar &bar : layout.bars) {
        if (!bar.label.isEmpty())
            m_bars.paintLabel(painter, bar, m_texts);
    }
    m_marks.paintOutputs(painter, layout.outputs);
    for (const EndMark &mark : layout.endMarks)
        m_marks.paintEnding(painter, mark, m_texts);
    for (const HandMark &mark : layout.hands)
        m_marks.paintHand(painter, mark, m_texts);
}

void TimelinePainter::paintGrid(QPainter &painter, const TimelineLayout &layout) const
{
    const QRectF &plot = layout.frame.plot;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Tick &tick : layout.ticks)
        painter.fillRect(QRectF(std::round(tick.x), plot.top(), 1, plot.height()), m_theme.grid);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!layout.nowX)
        return;
    QPen pen(m_theme.arrow, 1);
    pen.setDashPattern({2, 4});
    painter.setPen(pen);
    const double x = std::round(*layout.nowX) + 0.5;
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void TimelinePainter::paintRuler(
    QPainter &painter, const TimelineLayout &layout, const TimelineHighlight &highlight) const
{
    const QRectF pill = cursorPill(layout.frame, highlight).adjusted(-4, 0, 4, 0);
    painter.setPen(m_theme.mutedText);
    for (const Tick &tick : layout.ticks) {
        if (!highlight.cursorX || !tick.labelRect.intersects(pill))
            m_texts.draw(painter, tick.labelRect, Qt::AlignCenter, tick.label, TextSize::Small);
    }
}

/// Where the cursor's time stands, in the ruler.
QRectF
TimelinePainter::cursorPill(const TimelineFrame &frame, const TimelineHighlight &highlight) const
{
    const double width = m_measure.width(highlight.cursorLabel, TextSize::Small) + 12;
    const double x = highlight.cursorX.value_or(0);
    QRectF pill(x - width / 2, frame.ruler.top() + 2, width, frame.ruler.height() - 8);
    pill.moveLeft(std::clamp(
        pill.left(), frame.ruler.left(),
        std::max(frame.ruler.right() - width, frame.ruler.left())));
    return pill;
}

void TimelinePainter::paintHeaders(
    QPainter &painter, const TimelineLayout &layout, const TimelineHighlight &highlight) const
{
    painter.save();
    painter.setClipRect(layout.frame.headers);
    for (const LaneHeader &header : layout.laneHeaders) {
        const LaneHue &hue = m_theme.laneHue(header.lane);
        const double radius = m_theme.metrics.textPx * 0.36;
        const double half = m_theme.metrics.line / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue.outline);
        painter.drawEllipse(header.dot, radius + half, radius + half);
        painter.setBrush(hue.fill);
        painter.drawEllipse(header.dot, radius - half, radius - half);
        painter.setPen(m_theme.text);
        m_texts.draw(painter, header.nameRect, Qt::AlignVCenter, header.name, TextSize::Normal);
        painter.setPen(m_theme.mutedText);
        m_texts.draw(painter, header.detailRect, Qt::AlignVCenter, header.detail, TextSize::Small);
        if (highlight.laneWithButton == header.lane && !header.button.isEmpty())
            paintLaneButton(painter, header.button);
    }
    painter.restore();
}

void TimelinePainter::paintLaneButton(QPainter &painter, const QRectF &button) const
{
    const double radius = m_theme.metrics.controlRadius;
    painter.setPen(QPen(m_theme.border, 1));
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    m_marks.paintHandSign(painter, button.adjusted(4, 4, -4, -4), m_theme.accentInk);
}

void TimelinePainter::paintLegend(QPainter &painter, const TimelineFrame &frame) const
{
    for (const LegendEntry &entry : frame.legendEntries) {
        paintSign(painter, entry);
        painter.setPen(m_theme.mutedText);
        m_texts.draw(painter, entry.textRect, Qt::AlignVCenter, entry.text, TextSize::Small);
    }
}

void TimelinePainter::paintSign(QPainter &painter, const LegendEntry &entry) const
{
    const QRectF &rect = entry.signRect;
    const auto arrow = [&](ArrowKind kind) {
        ArrowLine line{.kind = kind};
        line.corners = {{rect.left(), rect.center().y()}, {rect.right(), rect.center().y()}};
        paintArrow(painter, line);
    };
    switch (entry.sign) {
    case LegendSign::State:
        m_bars.paint(painter, {.rect = rect, .state = entry.state});
        break;
    case LegendSign::Stdout:
        m_marks.paintOutput(painter, {.centre = rect.center()});
        break;
    case LegendSign::Stderr:
        m_marks.paintOutput(painter, {.centre = rect.center(), .stream = trace::Stream::Stderr});
        break;
    case LegendSign::Start:
        arrow(ArrowKind::Start);
        break;
    case LegendSign::Join:
        arrow(ArrowKind::Join);
        break;
    case LegendSign::Signal:
        arrow(ArrowKind::Signal);
        break;
    case LegendSign::IgnoredSignal:
        arrow(ArrowKind::IgnoredSignal);
        break;
    case LegendSign::ByHand:
        m_marks.paintHandSign(painter, rect, m_theme.accentInk);
        break;
    case LegendSign::Killed:
        m_marks.paintCross(painter, rect.center());
        break;
    case LegendSign::EndedWithTheRun:
        m_marks.paintStop(painter, rect.center());
        break;
    case LegendSign::Daemon:
        paintDaemonFrame(painter, {.rect = rect});
        break;
    }
}

void TimelinePainter::paintDaemonFrame(QPainter &painter, const DaemonFrame &frame) const
{
    QPen pen(m_theme.laneHue(frame.lane).outline, m_theme.metrics.line);
    pen.setDashPattern({3.5, 2.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double radius = m_theme.metrics.barRadius;
    painter.drawRoundedRect(frame.rect, radius, radius);
}

void TimelinePainter::paintArrow(QPainter &painter, const ArrowLine &arrow) const
{
    QPen pen(arrowColor(arrow.kind, arrow.fromLane), m_theme.metrics.line);
    pen.setJoinStyle(Qt::RoundJoin);
    if (arrow.kind == ArrowKind::Signal || arrow.kind == ArrowKind::IgnoredSignal)
        pen.setDashPattern({4, 2.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (arrow.corners.size() == 2)
        painter.drawLine(arrow.corners.front(), arrow.corners.back());
    else
        painter.drawPath(rounded(arrow.corners, m_theme.metrics.radius));
    const std::size_t last = arrow.corners.size() - 1;
    paintArrowHead(painter, arrow.corners[last - 1], arrow.corners[last], arrow.kind);
    if (arrow.label.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(m_theme.panel, 0.86F));
    painter.drawRect(arrow.labelRect);
    painter.setPen(m_theme.bad);
    m_texts.draw(painter, arrow.labelRect, Qt::AlignCenter, arrow.label, TextSize::Small);
}

/// Filled for start, open for join, a wall for a signal that does nothing: they differ without
/// colour.
void TimelinePainter::paintArrowHead(
    QPainter &painter, QPointF before, QPointF tip, ArrowKind kind) const
{
    const double size = m_theme.metrics.smallPx * 0.62;
    QLineF back(tip, before);
    if (back.length() <= 0)
        return;
    back.setLength(size);
    const QPointF base = back.p2();
    const QLineF normal = back.normalVector();
    const QPointF side = (normal.p2() - normal.p1()) * 0.52;
    const QColor color = painter.pen().color();
    if (kind == ArrowKind::Join) {
        painter.setPen(
            QPen(color, m_theme.metrics.line * 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({base + side, tip, base - side}));
        return;
    }
    if (kind == ArrowKind::IgnoredSignal) {
        painter.setPen(QPen(color, m_theme.metrics.line * 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(tip + side * 1.4, tip - side * 1.4);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawConvexPolygon(QPolygonF({tip, base + side, base - side}));
}

QColor TimelinePainter::arrowColor(ArrowKind kind, std::size_t fromLane) const
{
    switch (kind) {
    case ArrowKind::Start:
        return m_theme.arrow;
    case ArrowKind::Join:
        return m_theme.laneHue(fromLane).outline;
    case ArrowKind::Signal:
    case ArrowKind::IgnoredSignal:
        return m_theme.bad;
    }
    return m_theme.arrow;
}

/// Round a bar outside of it, so that nothing of it is covered.
void TimelinePainter::paintFrame(
    QPainter &painter, const std::optional<QRectF> &rect, double width) const
{
    if (!rect)
        return;
    const double radius = m_theme.metrics.barRadius + 1;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accent, width));
    painter.drawRoundedRect(rect->adjusted(-3, -3, 3, 3), radius, radius);
}

/// Wider than a frame of what is lit up, dashed, and with a flag above it: both may be there.
void TimelinePainter::paintMark(QPainter &painter, const std::optional<QRectF> &rect) const
{
    if (!rect)
        return;
    const QRectF round = rect->adjusted(-6, -6, 6, 6);
    const double size = m_theme.metrics.smallPx * 0.55;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.warning, m_theme.metrics.line * 1.6, Qt::DashLine));
    painter.drawRoundedRect(round, 5, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.warning);
    const QPointF tip(round.center().x(), round.top());
    painter.drawConvexPolygon(
        QPolygonF({tip, tip + QPointF(-size, -1.6 * size), tip + QPointF(size, -1.6 * size)}));
}

void TimelinePainter::paintCursor(
    QPainter &painter, const TimelineFrame &frame, const TimelineHighlight &highlight) const
{
    if (!highlight.cursorX || *highlight.cursorX < frame.plot.left() - 1
        || *highlight.cursorX > frame.plot.right() + 1)
        return;
    const double x = std::round(*highlight.cursorX) + 0.5;
    const double top = frame.plot.top();
    const double size = m_theme.metrics.smallPx * 0.5;
    painter.setPen(QPen(m_theme.cursor, m_theme.metrics.line * 1.3));
    painter.drawLine(QPointF(x, top), QPointF(x, frame.plot.bottom()));
    const QRectF pill = cursorPill(frame, highlight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.cursor);
    painter.drawRoundedRect(pill, 4, 4);
    painter.drawConvexPolygon(QPolygonF(
        {QPointF(x - size, pill.bottom() - 0.5), QPointF(x + size, pill.bottom() - 0.5),
         QPointF(x, top + 2)}));
    painter.setPen(m_theme.panel);
    m_texts.draw(painter, pill, Qt::AlignCenter, highlight.cursorLabel, TextSize::Small);
}

} // namespace joinery::app
