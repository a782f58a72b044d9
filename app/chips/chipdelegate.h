// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace joinery::app {

/// What the rows of all lists of orders have in common: the ground, the margin, and the chips of a
/// ChipModel.
class ChipDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const final;

protected:
    const Theme &theme() const { return m_theme; }
    /// inner: the row without its margins at the sides.
    virtual void paintRow(QPainter &painter, QRect inner, const QModelIndex &index) const = 0;
    void paintChips(QPainter &painter, QRect rect, const QModelIndex &index) const;

private:
    /// Behind a row that is selected, or under the pointer.
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const;

    Theme m_theme = Theme::of(Scheme::Light);
};

} // namespace joinery::app
