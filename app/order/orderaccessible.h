// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/order/orderview.h"
#include "app/timeline/accessibleparts.h"

#include <QAccessibleWidget>

namespace joinery::app {

/// What a screen reader finds in the ribbon: a list of chips, this run's and then the earlier
/// run's, each one sentence. Children are made when asked for and hold places only.
class OrderAccessible : public QAccessibleWidget {
public:
    explicit OrderAccessible(OrderView *view);

    /// Makes Qt ask for these. May be called again.
    static void install();
    /// The selected chip has the reader's focus now.
    static void announceSelected(OrderView &view);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;

    OrderView &view() const;
    /// nullopt: there is no such chip any more.
    std::optional<ChipPlace> placeAt(int index) const;

private:
    int indexOf(const ChipPlace &place) const;

    mutable AccessibleParts m_chips; ///< by index
};

} // namespace joinery::app
