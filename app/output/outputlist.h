// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>

namespace joinery::app {

/// A list whose rows are all of one height, so that none needs a place of its own: rows that come
/// cost nothing until they are seen. QListView's own layout visits all rows when one comes.
class OutputList : public QListView {
    Q_OBJECT

public:
    explicit OutputList(QWidget *parent = nullptr);

    void setRowHeight(int height);
    /// Above the first row and below the last; it scrolls with them.
    void setPadding(int padding);
    /// Shows the last row, and goes on to when there is less room, until somebody scrolls away.
    void followEnd();

    QModelIndex indexAt(const QPoint &point) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    int verticalOffset() const override;
    int horizontalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Rows {
        int first = 0;
        int last = -1;
    };

    int rowCount() const;
    int rowsAPage() const;
    /// Those that lie in rect, which is the viewport's or a part of it.
    Rows rowsIn(const QRect &rect) const;
    void widenToSeen();
    bool isAtTheEnd() const;

    int m_rowHeight = 20;
    int m_padding = 0;
    bool m_followsEnd = false;
    int m_width = 0; ///< of the widest row that has been seen
};

} // namespace joinery::app
