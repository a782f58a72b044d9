// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace joinery::app {

/// What the rows of all lists of orders have in common.
class ChipDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

protected:
    const Theme &theme() const { return m_theme; }
    /// Behind a row that is selected, or under the pointer.
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const;

private:
    Theme m_theme = Theme::of(Scheme::Light);
};

} // namespace joinery::app
