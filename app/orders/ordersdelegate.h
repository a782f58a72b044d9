// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chips/chipdelegate.h"

namespace joinery::app {

/// Draws one possible order: its number, a tick if it has been seen, and its outputs as chips.
class OrdersDelegate : public ChipDelegate {
public:
    using ChipDelegate::ChipDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, QRect inner, const QModelIndex &index) const override;
};

} // namespace joinery::app
