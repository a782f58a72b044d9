// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace joinery::app {

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
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintCount(QPainter &painter, QRect rect, const QModelIndex &index) const;

    Theme m_theme = Theme::of(Scheme::Light);
};

} // namespace joinery::app
