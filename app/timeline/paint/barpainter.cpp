// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/barpainter.h"

#include <QLinearGradient>
#include <QPainterPath>

namespace joinery::app {

namespace {

using trace::SpanState;

constexpr int tileSize = 7; ///< at a desk; wider where lines are

/// Of what runs; a narrower one is all outline.
constexpr double narrowestFilled = 5;

void drawTileLines(QPainter &painter, int pattern, double size)
{
    switch (pattern) {
    case 0: // join: rising
    case 1: // finishing: falling
        if (pattern == 1) {
            painter.translate(size, 0);
            painter.scale(-1, 1);
        }
        for (const double shift : {-size, 0.0, size})
            painter.drawLine(QPointF(shift - 1, size + 1), QPointF(shift + size + 1, -1));
        break;
    case 2: // stopped: upright, as a pause sign
        painter.drawLine(QPointF(size / 2, 0), QPointF(size / 2, size));
        break;
    default: // held: level
        painter.drawLine(QPointF(0, size / 2), QPointF(size, size / 2));
        break;
    }
}

} // namespace

BarPainter::BarPainter(const Theme &theme) : m_theme(theme) { }

void BarPainter::paint(QPainter &painter, const Bar &bar) const
{
    const QRectF rect = pixelRect(bar);
    // What lies on pixels need not be smoothed: it takes a tenth of the time.
    painter.setRenderHint(QPainter::Antialiasing, !isCrisp(bar));
    switch (bar.state) {
    case SpanState::Running:
        paintRunning(painter, rect, bar);
        break;
    case SpanState::Sleeping:
        painter.fillRect(rect.toRect(), *plainColor(bar));
        break;
    case SpanState::Joining:
        paintPattern(painter, rect, bar, Pattern::Join);
        break;
    case SpanState::Finishing:
        paintPattern(painter, rect, bar, Pattern::Finishing);
        break;
    case SpanState::Stopped:
        paintPattern(painter, rect, bar, Pattern::Stopped);
        break;
    case SpanState::Held:
        paintPattern(painter, rect, bar, Pattern::Held);
        break;
    case SpanState::Zombie:
        paintZombie(painter, rect, bar);
        break;
    case SpanState::NotStarted:
        paintNotStarted(painter, rect, bar);
        break;
    }
    const bool isBlock = bar.state != SpanState::Zombie && bar.state != SpanState::NotStarted;
    if (bar.right == BarEdge::Growing && isBlock)
        paintGrowingEdge(painter, rect);
    painter.setRenderHint(QPainter::Antialiasing);
    if (bar.right == BarEdge::Torn && isBlock)
        paintTornEdge(painter, rect);
}

/// A pixel at a desk.
double BarPainter::thinLine() const
{
    return std::round(m_theme.metrics.line);
}

bool BarPainter::isCrisp(const Bar &bar) const
{
    switch (bar.state) {
    case SpanState::Running:
        return pixelRect(bar).width() < narrowestRound();
    case SpanState::Zombie:
    case SpanState::NotStarted:
        return false;
    default:
        return true;
    }
}

std::optional<QColor> BarPainter::plainColor(const Bar &bar) const
{
    const LaneHue &hue = m_theme.laneHue(bar.lane);
    if (bar.state == SpanState::Sleeping)
        return hue.soft;
    if (bar.state == SpanState::Running && isCrisp(bar))
        return pixelRect(bar).width() < narrowestFilled ? hue.outline : hue.fill;
    return std::nullopt;
}

void BarPainter::paintRunning(QPainter &painter, const QRectF &rect, const Bar &bar) const
{
    const LaneHue &hue = m_theme.laneHue(bar.lane);
    const double radius = m_theme.metrics.barRadius;
    if (const auto color = plainColor(bar)) {
        painter.fillRect(rect.toRect(), *color);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue.outline);
    painter.drawRoundedRect(rect, radius, radius);
    if (hue.outline == hue.fill)
        return;
    // One on the other: a pen takes three times as long for the same picture.
    const double line = m_theme.metrics.line;
    painter.setBrush(hue.fill);
    painter.drawRoundedRect(
        rect.adjusted(line, line, -line, -line), radius - line / 2, radius - line / 2);
}

void BarPainter::paintPattern(
    QPainter &painter, const QRectF &rect, const Bar &bar, Pattern pattern) const
{
    const LaneHue &hue = m_theme.laneHue(bar.lane);
    painter.drawTiledPixmap(rect, tile(pattern, hue, painter.device()->devicePixelRatioF()));
    if (rect.width() < 4)
        return;
    const QColor edge = hue.line;
    const double line = thinLine();
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), line).toRect(), edge);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line).toRect(), edge);
    painter.fillRect(QRectF(rect.left(), rect.top(), line, rect.height()).toRect(), edge);
    painter.fillRect(QRectF(rect.right() - line, rect.top(), line, rect.height()).toRect(), edge);
}

void BarPainter::paintZombie(QPainter &painter, const QRectF &rect, const Bar &bar) const
{
    const double width = m_theme.metrics.line * 2;
    if (rect.width() < width * 2.5)
        return;
    QPen pen(m_theme.laneHue(bar.lane).outline, width, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 2.4});
    painter.setPen(pen);
    const double y = rect.center().y();
    painter.drawLine(QPointF(rect.left() + width, y), QPointF(rect.right() - width / 2, y));
}

void BarPainter::paintNotStarted(QPainter &painter, const QRectF &rect, const Bar &bar) const
{
    const double height = std::round(rect.height() * 0.28);
    QRectF hollow(rect.left(), 0, rect.width(), height);
    hollow.moveCenter(rect.center());
    hollow.moveTop(std::round(hollow.top()));
    const double line = thinLine();
    painter.setPen(QPen(m_theme.laneHue(bar.lane).line, line));
    painter.setBrush(Qt::NoBrush);
    const double half = line / 2;
    painter.drawRoundedRect(hollow.adjusted(half, half, -half, -half), height / 2, height / 2);
}

/// The end fades away: it is not there yet.
void BarPainter::paintGrowingEdge(QPainter &painter, const QRectF &rect) const
{
    const double width = std::min(rect.width(), 28.0);
    const QRectF fade(rect.right() - width, rect.top(), width, rect.height());
    QLinearGradient gradient(fade.topLeft(), fade.topRight());
    QColor clear = m_theme.panel;
    clear.setAlphaF(0);
    gradient.setColorAt(0, clear);
    gradient.setColorAt(1, m_theme.panel);
    painter.fillRect(fade, gradient);
}

void BarPainter::paintTornEdge(QPainter &painter, const QRectF &rect) const
{
    const double tooth = rect.height() / 4;
    QPainterPath teeth(QPointF(rect.right() + 1, rect.top()));
    for (int k = 0; k < 4; ++k) {
        const double y = rect.top() + k * tooth;
        teeth.lineTo(rect.right() - tooth * 0.8, y + tooth / 2);
        teeth.lineTo(rect.right() + 1, y + tooth);
    }
    teeth.closeSubpath();
    painter.fillPath(teeth, m_theme.panel);
}

void BarPainter::paintLabel(QPainter &painter, const Bar &bar, const TextPainter &texts) const
{
    const bool onPattern = bar.state != SpanState::Sleeping && bar.state != SpanState::Zombie;
    if (onPattern) {
        QColor plate = m_theme.panel;
        plate.setAlphaF(0.9F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plate);
        painter.drawRoundedRect(bar.labelRect.adjusted(-4, 0, 4, 0), 3, 3);
    }
    painter.setPen(bar.state == SpanState::Zombie ? m_theme.mutedText : m_theme.text);
    texts.draw(painter, bar.labelRect, Qt::AlignCenter, bar.label, TextSize::Small);
}

const QPixmap &BarPainter::tile(Pattern pattern, const LaneHue &hue, double scale) const
{
    const quint64 key =
        (quint64(hue.fill.rgb()) << 24) | quint64(pattern) << 16 | quint64(scale * 64);
    if (const auto known = m_tiles.constFind(key); known != m_tiles.cend())
        return *known;
    const double wider = std::max(1.0, m_theme.metrics.line / Metrics().line);
    const double size = std::round(tileSize * wider);
    QPixmap pixmap(qRound(size * scale), qRound(size * scale));
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(hue.pattern);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hue.line, 1.5 * wider));
    drawTileLines(painter, int(pattern), size);
    return *m_tiles.insert(key, pixmap);
}

} // namespace joinery::app
