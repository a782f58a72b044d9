// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/order/orderlayout.h"
#include "app/theme/theme.h"
#include "app/timeline/paint/textpainter.h"

#include <optional>

class QPainter;

namespace joinery::app {

/// What is lit up.
struct OrderHighlight {
    std::optional<ChipPlace> selected;
    std::optional<ChipPlace> hovered;
    /// How many of this run's outputs had been written at the time cursor; none: no cursor.
    std::optional<std::size_t> written;
};

/// Paints a layout: what moved is bold and in its hue, the rest calm.
class OrderPainter {
public:
    explicit OrderPainter(const Theme &theme);

    void paint(
        QPainter &painter, const OrderRibbon &ribbon, const OrderLayout &layout,
        const OrderHighlight &highlight) const;

private:
    void paintLabels(QPainter &painter, const OrderLayout &layout) const;
    void
    paintLink(QPainter &painter, const OrderLink &link, const RibbonChip &chip, bool isLit) const;
    void paintStub(QPainter &painter, const OrderStub &stub, const RibbonChip &chip) const;
    void paintChip(
        QPainter &painter, const OrderChip &place, const RibbonChip &chip, TextSize textSize,
        const OrderHighlight &highlight, bool isLit) const;

    Theme m_theme;
    TextPainter m_texts;
};

} // namespace joinery::app
