// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/paint/barpainter.h"

#include <QImage>

#include <span>

namespace joinery::app {

/// Paints many bars. Of neighbours too narrow for round corners there may be thousands in a frame:
/// each kind is drawn once, then copied, and a strip of them reaches the screen as one picture. Of
/// those with round corners, too, the ends are drawn once.
class BarStrip {
public:
    explicit BarStrip(const Theme &theme);

    /// bars: by lane, then time.
    void paint(QPainter &painter, std::span<const Bar> bars) const;

private:
    bool canCopy(const Bar &bar) const;
    /// How many from the first on make a strip without a gap.
    std::size_t stripLength(std::span<const Bar> bars) const;
    void paintStrip(QPainter &painter, std::span<const Bar> bars) const;
    /// Whether between its round ends its rows are of one colour each.
    bool canStretch(const Bar &bar) const;
    void paintStretched(QPainter &painter, const Bar &bar) const;
    /// The bar, or one of another width with the same ends, alone.
    const QImage &stamp(const Bar &bar, QSize size, int scale) const;

    Theme m_theme;
    BarPainter m_bars;
    mutable QHash<quint64, QImage> m_stamps;
    mutable QImage m_rows;
};

} // namespace joinery::app
