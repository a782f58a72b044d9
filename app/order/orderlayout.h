// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/order/orderribbon.h"
#include "app/theme/theme.h"
#include "app/timeline/layout/textmeasure.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace joinery::app {

/// What a layout of the ribbon is made from.
struct OrderRequest {
    const OrderRibbon *ribbon = nullptr;
    const TextMeasure *measure = nullptr;
    Metrics metrics;
    QSizeF size;
    double scrollX = 0;
    QString labels[2]; ///< what the rows are called; no second: there is no earlier run
    /// How far chips that moved have come from where they were: 0 there, 1 here. For animation.
    double slide = 1;
};

struct ChipPlace {
    RibbonRow row = RibbonRow::This;
    std::size_t index = 0;
    bool operator==(const ChipPlace &) const = default;
};

struct OrderChip {
    ChipPlace place;
    QRectF rect;
    QString text; ///< elided to fit
};

/// Joins two chips of the same output: an S from `from` down to `to`.
struct OrderLink {
    std::size_t here = 0; ///< in this run's row
    std::size_t there = 0; ///< in the earlier run's
    QPointF from;
    QPointF to;
    bool hasMoved = false;
};

/// The open end of an output that the other run has not.
struct OrderStub {
    ChipPlace place;
    QPointF from;
    QPointF to;
};

struct OrderLabel {
    QRectF rect;
    QString text;
};

/// Rectangles by role, in widget coordinates; only what is visible.
struct OrderLayout {
    std::vector<OrderChip> chips;
    std::vector<OrderLink> links; ///< those that moved come last
    std::vector<OrderStub> stubs;
    std::vector<OrderLabel> labels; ///< of the rows, at the left
    std::vector<OrderLabel> more; ///< behind the last chip: how many are not shown
    QRectF plot; ///< where chips scroll
    TextSize textSize = TextSize::Normal; ///< of the chips: small where more fits so
    double chipWidth = 0;
    double pitch = 0; ///< from one chip's left edge to the next one's
    double contentWidth = 0;
};

OrderLayout orderLayout(const OrderRequest &request);

/// A height at which both rows and their lines have the room they need.
double orderHeight(const Metrics &metrics, const TextMeasure &measure);
/// The least in which they can be read.
double leastOrderHeight(const Metrics &metrics, const TextMeasure &measure);

/// The point of a link at t from 0 (above) to 1 (below).
QPointF linkPoint(const OrderLink &link, double t);
/// The chip at the point, or this run's end of the line there.
std::optional<ChipPlace> chipAt(const OrderLayout &layout, QPointF point);

} // namespace joinery::app
