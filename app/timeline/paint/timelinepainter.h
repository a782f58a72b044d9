// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/paint/barstrip.h"
#include "app/timeline/paint/markpainter.h"

namespace joinery::app {

/// What is lit up besides the layout.
struct TimelineHighlight {
    std::optional<double> cursorX;
    QString cursorLabel;
    std::optional<QRectF> selected;
    std::optional<QRectF> marked;
    std::optional<QRectF> hovered;
    std::optional<std::size_t> laneWithButton;
};

/// Paints a layout. With BarPainter the only place of the timeline that knows colours.
class TimelinePainter {
public:
    explicit TimelinePainter(const Theme &theme);

    void paint(
        QPainter &painter, const TimelineLayout &layout,
        const TimelineHighlight &highlight = {}) const;

private:
    void paintPlot(QPainter &painter, const TimelineLayout &layout) const;
    void paintGrid(QPainter &painter, const TimelineLayout &layout) const;
    void paintRuler(
        QPainter &painter, const TimelineLayout &layout, const TimelineHighlight &highlight) const;
    QRectF cursorPill(const TimelineFrame &frame, const TimelineHighlight &highlight) const;
    void paintHeaders(
        QPainter &painter, const TimelineLayout &layout, const TimelineHighlight &highlight) const;
    void paintLaneButton(QPainter &painter, const QRectF &button) const;
    void paintLegend(QPainter &painter, const TimelineFrame &frame) const;
    void paintSign(QPainter &painter, const LegendEntry &entry) const;
    void paintDaemonFrame(QPainter &painter, const DaemonFrame &frame) const;
    void paintArrow(QPainter &painter, const ArrowLine &arrow) const;
    void
    paintArrowHead(QPainter &painter, QPointF before, QPointF tip, trace::ArrowKind kind) const;
    QColor arrowColor(trace::ArrowKind kind, std::size_t fromLane) const;
    void paintFrame(QPainter &painter, const std::optional<QRectF> &rect, double width) const;
    void paintMark(QPainter &painter, const std::optional<QRectF> &rect) const;
    void paintCursor(
        QPainter &painter, const TimelineFrame &frame, const TimelineHighlight &highlight) const;

    Theme m_theme;
    BarPainter m_bars;
    BarStrip m_strip;
    MarkPainter m_marks;
    TextPainter m_texts;
    TextMeasure m_measure;
};

} // namespace joinery::app
