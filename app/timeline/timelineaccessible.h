// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/timeline/accessibleparts.h"
#include "app/timeline/timelineview.h"

#include <QAccessibleWidget>

namespace joinery::app {

/// What a screen reader finds in the timeline: its lanes as rows, and in each its events, one
/// sentence an event. Children are made when asked for; they hold indices only, so a trace that
/// grows or is made anew leaves none behind that points nowhere.
class TimelineAccessible : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView *view);

    /// Makes Qt ask for these. May be called again.
    static void install();
    /// The selected event has the reader's focus now.
    static void announceSelected(TimelineView &view);

    int childCount() const override;
    QAccessibleInterface *child(int row) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;

    TimelineView &view() const;
    /// The lane in the row; and the event'th event in it.
    QAccessibleInterface *laneInterface(std::size_t row) const;
    QAccessibleInterface *eventInterface(std::size_t row, std::size_t event) const;
    QAccessibleInterface *interfaceOf(std::size_t traceEvent) const;

private:
    /// By (row, event + 1); 0: the lane itself.
    mutable AccessibleParts m_parts;
};

} // namespace joinery::app
