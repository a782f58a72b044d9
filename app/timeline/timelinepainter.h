// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "app/timeline/timelinelayout.h"

#include <QHash>
#include <QPainter>
#include <QPixmap>

#include <optional>

namespace joinery::app {

/// What is lit up besides the layout.
struct TimelineHighlight {
    std::optional<double> cursorX;
    QString cursorLabel;
    std::optional<QRectF> selected;
    std::optional<QRectF> hovered;
};

/// Paints a layout. The only place of the timeline that knows colours.
class TimelinePainter {
public:
    explicit TimelinePainter(const Theme &theme);

    void setTheme(const Theme &theme);
    void paint(
        QPainter &painter, const TimelineLayout &layout,
        const TimelineHighlight &highlight = {}) const;

private:
    void paintGrid(QPainter &painter, const TimelineLayout &layout) const;
    void paintRuler(QPainter &painter, const TimelineLayout &layout) const;
    void paintHeaders(QPainter &painter, const TimelineLayout &layout) const;
    void paintLegend(QPainter &painter, const TimelineFrame &frame) const;
    void paintLegendSign(QPainter &painter, const LegendEntry &entry) const;
    void paintBar(QPainter &painter, const Bar &bar) const;
    void paintBarLabel(QPainter &painter, const Bar &bar) const;
    void paintZombie(QPainter &painter, const Bar &bar) const;
    void paintEdge(QPainter &painter, const Bar &bar) const;
    void paintDaemonFrame(QPainter &painter, const DaemonFrame &frame) const;
    void paintOutput(QPainter &painter, const OutputMark &mark) const;
    void paintEnding(QPainter &painter, const EndMark &mark) const;
    void paintArrow(QPainter &painter, const ArrowLine &arrow) const;
    void paintHighlight(
        QPainter &painter, const TimelineLayout &layout, const TimelineHighlight &highlight) const;

    enum class Pattern { Waiting, Finishing, Stopped, Held };
    QBrush patternBrush(Pattern pattern, std::size_t lane, const QPainter &painter) const;
    QPixmap patternTile(Pattern pattern, std::size_t lane, double scale) const;

    Theme m_theme;
    QFont m_normal;
    QFont m_small;
    mutable QHash<quint64, QPixmap> m_tiles;
};

} // namespace joinery::app
