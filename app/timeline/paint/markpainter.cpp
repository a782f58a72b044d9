// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/markpainter.h"

#include "app/theme/icons.h"

#include <QPaintEngine>

namespace joinery::app {

namespace {

/// Of a mark's sign, in small text's pixels.
constexpr double outputRadius = 0.34;

/// The diamond of stderr reaches further than the circle of stdout, as it fills less.
constexpr double diamond = 1.3;

/// How far the second of two signs stands behind the first, in radii.
constexpr double secondBehind = 0.9;

bool looksLike(const OutputMark &mark, const OutputMark &other)
{
    return mark.lane == other.lane && mark.stream == other.stream
        && (mark.count > 1) == (other.count > 1);
}

} // namespace

MarkPainter::MarkPainter(const Theme &theme) : m_theme(theme) { }

/// On the screen drawn once, then stamped. In a vector picture they stay vectors.
void MarkPainter::paintOutputs(QPainter &painter, std::span<const OutputMark> marks) const
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        for (const OutputMark &mark : marks)
            drawOutput(painter, mark);
        return;
    }
    const double scale = painter.device()->devicePixelRatioF();
    const auto toPixel = [scale](double x) { return std::round(x * scale) / scale; };
    const OutputMark *stamped = nullptr;
    QPixmap picture;
    for (const OutputMark &mark : marks) {
        if (!stamped || !looksLike(mark, *stamped))
            picture = stamp(mark, scale);
        stamped = &mark;
        const double half = picture.height() / scale / 2;
        painter.drawPixmap(
            QPointF(toPixel(mark.centre.x() - half), toPixel(mark.centre.y() - half)), picture);
    }
}

QPixmap MarkPainter::stamp(const OutputMark &mark, double scale) const
{
    const bool several = mark.count > 1;
    const quint64 key = (quint64(m_theme.laneHue(mark.lane).outline.rgb()) << 16)
        | quint64(scale * 64) << 2 | quint64(mark.stream) << 1 | quint64(several);
    if (const auto known = m_stamps.constFind(key); known != m_stamps.cend())
        return *known;
    // No pixel more than needed, for thousands are blended; odd where the text's size is, for a
    // middle in the same place.
    const double radius = m_theme.metrics.smallPx * outputRadius;
    const int reach = qCeil((radius * diamond + m_theme.metrics.line * 1.4) * scale);
    const int side = reach * 2 + qCeil(m_theme.metrics.smallPx * scale) % 2;
    QPixmap picture(side + (several ? qCeil(radius * secondBehind * scale) : 0), side);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = side / scale / 2;
    OutputMark centred = mark;
    centred.centre = {middle, middle};
    drawOutput(painter, centred);
    painter.end();
    return *m_stamps.insert(key, picture);
}

void MarkPainter::drawOutput(QPainter &painter, const OutputMark &mark) const
{
    const double radius = m_theme.metrics.smallPx * outputRadius;
    const LaneHue &hue = m_theme.laneHue(mark.lane);
    const auto sign = [&](QPointF centre) {
        if (mark.stream == trace::Stream::Stdout) {
            painter.drawEllipse(centre, radius, radius);
            return;
        }
        const double r = radius * diamond;
        painter.drawConvexPolygon(QPolygonF(
            {centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r),
             centre + QPointF(-r, 0)}));
    };
    const bool error = mark.stream == trace::Stream::Stderr;
    painter.setPen(QPen(error ? m_theme.bad : hue.outline, m_theme.metrics.line * 1.4));
    painter.setBrush(m_theme.panel);
    // Several: one behind the other.
    if (mark.count > 1)
        sign(mark.centre + QPointF(radius * secondBehind, 0));
    sign(mark.centre);
}

void MarkPainter::paintEnding(
    QPainter &painter, const EndMark &mark, const TextPainter &texts) const
{
    QColor plate = m_theme.panel;
    plate.setAlphaF(0.86F);
    // A plate, for arrows pass here.
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(mark.rect.adjusted(-2, 0, 1, 0), 3, 3);
    QRectF text = mark.rect;
    if (mark.ending == Ending::Succeeded) {
        const double glyph = m_theme.metrics.smallPx;
        paintCheck(painter, {text.left() + glyph / 2, text.center().y()});
        text.setLeft(text.left() + glyph + 4);
    }
    if (mark.ending == Ending::Killed)
        paintCross(painter, mark.crossCentre);
    if (mark.ending == Ending::WithTheRun)
        paintStop(painter, mark.crossCentre);
    const bool isBad = mark.ending == Ending::Failed || mark.ending == Ending::Killed;
    painter.setPen(isBad ? m_theme.bad : m_theme.mutedText);
    texts.draw(painter, text, Qt::AlignVCenter, mark.text, TextSize::Small);
}

void MarkPainter::paintHand(QPainter &painter, const HandMark &mark, const TextPainter &texts) const
{
    const double bottom = mark.rect.bottom();
    painter.setPen(QPen(m_theme.accentInk, m_theme.metrics.line));
    if (bottom < mark.barTop)
        painter.drawLine(QPointF(mark.x, bottom), QPointF(mark.x, mark.barTop + 1));
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(mark.rect, 3, 3);
    QRectF sign = mark.rect.adjusted(1, 1, -1, -1);
    sign.setWidth(sign.height());
    paintHandSign(painter, sign, m_theme.accentInk);
    painter.setPen(m_theme.accentInk);
    const QRectF text(sign.right() + 2, mark.rect.top(), mark.rect.width(), mark.rect.height());
    texts.draw(painter, text, Qt::AlignVCenter, mark.label, TextSize::Small);
}

void MarkPainter::paintHandSign(QPainter &painter, const QRectF &rect, const QColor &color) const
{
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.setBrush(Qt::NoBrush);
    iconFor(QStringLiteral("hand"), color).paint(&painter, square.toRect());
}

void MarkPainter::paintCheck(QPainter &painter, QPointF centre) const
{
    const double r = m_theme.metrics.smallPx * 0.38;
    painter.setPen(
        QPen(m_theme.good, m_theme.metrics.line * 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF(
        {centre + QPointF(-r, 0), centre + QPointF(-r * 0.25, r * 0.75),
         centre + QPointF(r, -r * 0.75)}));
}

/// The square of the Stop button: the run's end, and nothing that the program did.
void MarkPainter::paintStop(QPainter &painter, QPointF centre) const
{
    const double r = m_theme.metrics.smallPx * 0.42;
    painter.setPen(QPen(m_theme.panel, m_theme.metrics.line * 2));
    painter.setBrush(m_theme.mutedText);
    painter.drawRect(QRectF(centre - QPointF(r, r), QSizeF(2 * r, 2 * r)));
}

void MarkPainter::paintCross(QPainter &painter, QPointF centre) const
{
    const double r = m_theme.metrics.smallPx * 0.45;
    const QLineF first(centre + QPointF(-r, -r), centre + QPointF(r, r));
    const QLineF second(centre + QPointF(-r, r), centre + QPointF(r, -r));
    // A halo keeps it apart from the bar that it ends.
    for (const auto &[color, width] :
         {std::pair{m_theme.panel, 4.0}, std::pair{m_theme.bad, 1.8}}) {
        painter.setPen(QPen(color, m_theme.metrics.line * width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(first);
        painter.drawLine(second);
    }
}

} // namespace joinery::app
