// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

#include <vector>

namespace joinery::app {

struct SeriesChip;

/// Draws one order of a series: how often it came, as a number and a bar, and below it the outputs
/// as chips, of which those that moved are bold.
class SeriesDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int chipHeight() const;
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintCount(QPainter &painter, QRect rect, const QModelIndex &index) const;
    std::vector<int> chipWidths(const std::vector<SeriesChip> &chips, int available) const;
    void paintChips(QPainter &painter, QRect rect, const QModelIndex &index) const;
    void paintChip(QPainter &painter, const QRectF &rect, const SeriesChip &chip) const;

    Theme m_theme = Theme::of(Scheme::Light);
};

} // namespace joinery::app
