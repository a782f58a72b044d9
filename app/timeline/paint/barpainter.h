// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "app/timeline/layout/timelinelayout.h"
#include "app/timeline/paint/textpainter.h"

#include <QHash>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <optional>

namespace joinery::app {

/// Where a bar is painted: neighbours share the edge and edges are crisp.
inline QRectF pixelRect(const Bar &bar)
{
    const int left = qRound(bar.rect.left());
    const int width = std::max(qRound(bar.rect.right()) - left, 1);
    return {double(left), bar.rect.top(), double(width), bar.rect.height()};
}

/// Paints the states of lanes: each by a pattern of its own, in the hue of its lane.
class BarPainter {
public:
    explicit BarPainter(const Theme &theme);

    void paint(QPainter &painter, const Bar &bar) const;
    /// Whether the bar fills its pixelRect(), up to an open right edge.
    bool isCrisp(const Bar &bar) const;
    /// Of those that run: with round corners, in pixels of the layout.
    int narrowestRound() const { return m_theme.metrics.barRadius * 4; }
    /// Of a crisp bar without a pattern; opaque.
    std::optional<QColor> plainColor(const Bar &bar) const;
    /// Apart, so that no neighbour covers it.
    void paintLabel(QPainter &painter, const Bar &bar, const TextPainter &texts) const;

private:
    /// Lines across a bar that waits, by what it waits for.
    enum class Pattern { Join, Finishing, Stopped, Held };

    void paintRunning(QPainter &painter, const QRectF &rect, const Bar &bar) const;
    void paintPattern(QPainter &painter, const QRectF &rect, const Bar &bar, Pattern pattern) const;
    void paintZombie(QPainter &painter, const QRectF &rect, const Bar &bar) const;
    void paintNotStarted(QPainter &painter, const QRectF &rect, const Bar &bar) const;
    void paintGrowingEdge(QPainter &painter, const QRectF &rect) const;
    void paintTornEdge(QPainter &painter, const QRectF &rect) const;
    double thinLine() const;
    const QPixmap &tile(Pattern pattern, const LaneHue &hue, double scale) const;

    Theme m_theme;
    mutable QHash<quint64, QPixmap> m_tiles;
};

} // namespace joinery::app
