// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chips/chipdelegate.h"

namespace joinery::app {

/// Draws one order of a series: how often it came, as a number and a bar, and below it the outputs
/// as chips, of which those that moved are bold.
class SeriesDelegate : public ChipDelegate {
public:
    using ChipDelegate::ChipDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, QRect inner, const QModelIndex &index) const override;

private:
    void paintCount(QPainter &painter, QRect rect, const QModelIndex &index) const;
};

} // namespace joinery::app
