// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/layout/timelinelayout.h"
#include "app/timeline/paint/textpainter.h"

#include <span>

namespace joinery::app {

/// Paints the small signs on the lanes: outputs, and how a process ended.
class MarkPainter {
public:
    explicit MarkPainter(const Theme &theme);

    /// By lane: then it is quick. Of one lane there may be thousands.
    void paintOutputs(QPainter &painter, std::span<const OutputMark> marks) const;
    void paintOutput(QPainter &painter, const OutputMark &mark) const
    {
        paintOutputs(painter, {&mark, 1});
    }
    void paintEnding(QPainter &painter, const EndMark &mark, const TextPainter &texts) const;
    void paintHand(QPainter &painter, const HandMark &mark, const TextPainter &texts) const;
    /// As large as fits, in the middle.
    void paintHandSign(QPainter &painter, const QRectF &rect, const QColor &color) const;
    void paintCross(QPainter &painter, QPointF centre) const;
    void paintStop(QPainter &painter, QPointF centre) const;

private:
    void drawOutput(QPainter &painter, const OutputMark &mark) const;
    void paintCheck(QPainter &painter, QPointF centre) const;
    QPixmap stamp(const OutputMark &mark, double scale) const;

    Theme m_theme;
    mutable QHash<quint64, QPixmap> m_stamps;
};

} // namespace joinery::app
