// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/timeline/paint/barstrip.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace joinery::app {

namespace {

/// Wider ones are few.
constexpr double widestCopied = 16;

/// Resizing a panel changes the height of every stamp.
constexpr qsizetype mostRemembered = 1024;

/// Vector pictures stay vectors; and where a pixel of the layout is not a whole number of pixels
/// of the screen, bars are not all alike.
bool showsPixels(const QPainter &painter)
{
    const double scale = painter.device()->devicePixelRatioF();
    return painter.paintEngine()->type() == QPaintEngine::Raster && scale == std::floor(scale);
}

QRgb *row(QImage &image, int y)
{
    return reinterpret_cast<QRgb *>(image.scanLine(y));
}

/// The stamp, its left edge at x.
void copyRows(QImage &rows, int x, const QImage &stamp)
{
    const int width = stamp.width();
    const int stride = rows.width();
    const auto *from = reinterpret_cast<const QRgb *>(stamp.constScanLine(0));
    QRgb *to = row(rows, 0) + x;
    for (int y = 0; y < stamp.height(); ++y, from += width, to += stride)
        std::copy_n(from, width, to);
}

} // namespace

BarStrip::BarStrip(const Theme &theme) : m_theme(theme), m_bars(theme) { }

void BarStrip::paint(QPainter &painter, std::span<const Bar> bars) const
{
    const bool copies = showsPixels(painter);
    while (!bars.empty()) {
        const std::size_t length = copies ? stripLength(bars) : 0;
        if (length > 1)
            paintStrip(painter, bars.first(length));
        else if (copies && canStretch(bars.front()))
            paintStretched(painter, bars.front());
        else
            m_bars.paint(painter, bars.front());
        bars = bars.subspan(std::max<std::size_t>(length, 1));
    }
}

std::size_t BarStrip::stripLength(std::span<const Bar> bars) const
{
    std::size_t length = 0;
    double right = pixelRect(bars.front()).left();
    for (; length < bars.size() && canCopy(bars[length]); ++length) {
        const QRectF rect = pixelRect(bars[length]);
        if (bars[length].lane != bars.front().lane || rect.left() != right)
            break;
        right = rect.right();
    }
    return length;
}

bool BarStrip::canCopy(const Bar &bar) const
{
    return bar.rect.width() < widestCopied && bar.right == BarEdge::Whole && m_bars.isCrisp(bar);
}

void BarStrip::paintStrip(QPainter &painter, std::span<const Bar> bars) const
{
    const int scale = int(painter.device()->devicePixelRatio());
    const QRectF first = pixelRect(bars.front());
    const double width = pixelRect(bars.back()).right() - first.left();
    const QRect used(0, 0, int(width) * scale, int(first.height()) * scale);
    if (!m_rows.rect().contains(used))
        m_rows = QImage(used.size().expandedTo(m_rows.size()), QImage::Format_RGB32);
    m_rows.setDevicePixelRatio(scale);
    const auto leftOf = [&](const QRectF &rect) { return int(rect.left() - first.left()) * scale; };
    for (const Bar &bar : bars) {
        const QRectF rect = pixelRect(bar);
        if (const auto color = m_bars.plainColor(bar))
            std::fill_n(row(m_rows, 0) + leftOf(rect), int(rect.width()) * scale, color->rgb());
    }
    // A plain colour does not differ from row to row; a pattern does.
    for (int y = 1; y < used.height(); ++y)
        std::copy_n(row(m_rows, 0), used.width(), row(m_rows, y));
    for (const Bar &bar : bars) {
        if (!m_bars.plainColor(bar))
            copyRows(
                m_rows, leftOf(pixelRect(bar)), stamp(bar, pixelRect(bar).size().toSize(), scale));
    }
    painter.drawImage(first.topLeft(), m_rows, used);
}

bool BarStrip::canStretch(const Bar &bar) const
{
    return bar.state == trace::SpanState::Running && !m_bars.isCrisp(bar)
        && (bar.right == BarEdge::Whole || bar.right == BarEdge::Outside);
}

void BarStrip::paintStretched(QPainter &painter, const Bar &bar) const
{
    const int scale = int(painter.device()->devicePixelRatio());
    const QRectF rect = pixelRect(bar);
    const int end = m_theme.metrics.barRadius + 1;
    const QSize narrowest(m_bars.narrowestRound(), int(rect.height()));
    const QImage &ends = stamp(bar, narrowest, scale);
    const QRect leftEnd(0, 0, end * scale, ends.height());
    const QRect rightEnd = leftEnd.translated((narrowest.width() - end) * scale, 0);
    painter.drawImage(rect.topLeft(), ends, leftEnd);
    painter.drawImage(rect.topRight() - QPointF(end, 0), ends, rightEnd);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF between = rect.adjusted(end, 0, -end, 0);
    for (int from = 0, to = 0; from < ends.height(); from = to) {
        const QRgb color = ends.pixel(end * scale, from);
        while (to < ends.height() && ends.pixel(end * scale, to) == color)
            ++to;
        painter.fillRect(
            QRectF(
                between.left(), rect.top() + double(from) / scale, between.width(),
                double(to - from) / scale),
            QColor::fromRgba(color));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

const QImage &BarStrip::stamp(const Bar &bar, QSize size, int scale) const
{
    const quint64 key = quint64(m_theme.laneHue(bar.lane).outline.rgb()) << 32
        | quint64(scale) << 28 | quint64(bar.state) << 24 | quint64(size.width()) << 12
        | quint64(size.height());
    if (const auto known = m_stamps.constFind(key); known != m_stamps.cend())
        return *known;
    if (m_stamps.size() >= mostRemembered)
        m_stamps.clear();
    QImage picture(size * scale, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    m_bars.paint(painter, {.rect = QRectF({}, size), .lane = bar.lane, .state = bar.state});
    painter.end();
    return *m_stamps.insert(key, picture);
}

} // namespace joinery::app
