// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputlist.h"

#include <QAbstractItemDelegate>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace joinery::app {

OutputList::OutputList(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_followsEnd = m_followsEnd && isAtTheEnd();
        widenToSeen();
    });
}

void OutputList::setRowHeight(int height)
{
    m_rowHeight = height;
    m_width = 0;
    scheduleDelayedItemsLayout();
}

void OutputList::setPadding(int padding)
{
    m_padding = padding;
    scheduleDelayedItemsLayout();
}

QModelIndex OutputList::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset() - m_padding;
    return y < 0 || !model() ? QModelIndex() : model()->index(y / m_rowHeight, 0);
}

QRect OutputList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int width = std::max(m_width, viewport()->width());
    const int top = m_padding + index.row() * m_rowHeight - verticalOffset();
    return {-horizontalOffset(), top, width, m_rowHeight};
}

void OutputList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const int top = index.row() * m_rowHeight;
    const int page = viewport()->height();
    const int bottom = top + m_rowHeight + 2 * m_padding - page; // the offset that shows it last
    QScrollBar &bar = *verticalScrollBar();
    if (hint == PositionAtCenter)
        bar.setValue(top - (page - m_rowHeight) / 2);
    else if (hint == PositionAtTop || (hint == EnsureVisible && top < bar.value()))
        bar.setValue(top);
    else if (hint == PositionAtBottom || bottom > bar.value())
        bar.setValue(bottom);
}

void OutputList::doItemsLayout()
{
    // Not QListView's, which lays out every row.
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call)
}

void OutputList::reset()
{
    m_width = 0;
    QListView::reset();
}

void OutputList::followEnd()
{
    scrollToBottom();
    m_followsEnd = true;
}

bool OutputList::isAtTheEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

/// Whoever reads the end still does when there is less room. Lines that all have room are at their
/// end only for whom they came one by one.
void OutputList::resizeEvent(QResizeEvent *event)
{
    const bool readsTheEnd = m_followsEnd || (verticalScrollBar()->maximum() > 0 && isAtTheEnd());
    QListView::resizeEvent(event);
    if (readsTheEnd)
        scrollToBottom();
}

void OutputList::updateGeometries()
{
    const QSize seen = viewport()->size();
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(seen.height());
    const int height = rowCount() * m_rowHeight + 2 * m_padding;
    verticalScrollBar()->setRange(0, std::max(height - seen.height(), 0));
    widenToSeen();
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

int OutputList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int OutputList::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

QModelIndex OutputList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rowCount() == 0)
        return {};
    const int row = currentIndex().row(); // -1: none
    const auto wanted = [&] {
        switch (action) {
        case MoveUp:
        case MoveLeft:
        case MovePrevious:
            return row - 1;
        case MovePageUp:
            return row - rowsAPage();
        case MovePageDown:
            return row + rowsAPage();
        case MoveHome:
            return 0;
        case MoveEnd:
            return rowCount() - 1;
        default:
            return row + 1;
        }
    };
    return model()->index(std::clamp(wanted(), 0, rowCount() - 1), 0);
}

void OutputList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const Rows rows = rowsIn(rect.normalized());
    QItemSelection selection;
    if (rows.first <= rows.last)
        selection.select(model()->index(rows.first, 0), model()->index(rows.last, 0));
    selectionModel()->select(selection, flags);
}

QRegion OutputList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    return region & viewport()->rect();
}

void OutputList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(mouse) : QModelIndex();
    const Rows rows = rowsIn(event->rect());
    for (int row = rows.first; row <= rows.last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        QStyleOptionViewItem own = option;
        own.rect = visualRect(index);
        own.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        own.state.setFlag(QStyle::State_MouseOver, index == hovered);
        own.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, own, index);
    }
}

int OutputList::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int OutputList::rowsAPage() const
{
    return std::max(viewport()->height() / m_rowHeight - 1, 1);
}

OutputList::Rows OutputList::rowsIn(const QRect &rect) const
{
    const int above = verticalOffset() - m_padding;
    const int top = std::max(rect.top() + above, 0);
    const int bottom = std::max(rect.bottom() + above, 0);
    return {top / m_rowHeight, std::min(bottom / m_rowHeight, rowCount() - 1)};
}

void OutputList::widenToSeen()
{
    const Rows rows = rowsIn(viewport()->rect());
    for (int row = rows.first; row <= rows.last; ++row)
        m_width = std::max(m_width, sizeHintForIndex(model()->index(row, 0)).width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(m_width - viewport()->width(), 0));
}

} // namespace joinery::app
