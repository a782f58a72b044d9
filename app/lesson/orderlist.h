// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QListWidget>

#include <optional>

namespace joinery::app {

/// Lines to be put in order, by pointer or by keys: Space picks the current line up, Up and Down
/// move it, Enter or Space lets go, Escape puts it back. Where not every line has to come, a
/// divider stands among them, and what is moved below it is left out.
class OrderList : public QListWidget {
    Q_OBJECT

public:
    enum class Mark { None, Broken, ToMove };

    explicit OrderList(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }
    /// All of them come: there is no divider.
    void setLines(const QStringList &lines);
    void setLines(const QStringList &lines, const QStringList &leftOut);
    /// Those that come: all above the divider.
    QStringList lines() const;
    QStringList leftOut() const;
    /// The divider's row.
    std::optional<int> divider() const;
    /// Locked: it shows the answer that was given.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    void setMark(std::size_t row, Mark mark);
    void clearMarks();
    Mark markOf(int row) const;

    bool isPickedUp(int row) const { return m_picked == row; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where the row stands, in the list's coordinates.
    QRect rowRect(int row) const;

signals:
    void orderChanged();
    /// The keyboard has come to another row, or has been used on this one.
    void rowReached();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QStringList textsOf(int begin, int end) const;
    QString placeOf(int row) const;
    int rowHeight() const;
    int textWidth() const;
    void fitRows();
    void pickUp(int row);
    void letGo();
    void putBack();
    void movePickedTo(int row);
    void nameRows();
    void retranslate();

    Theme m_theme;
    int m_textLines = 1; ///< of every row, so that rows trade places without a jump
    bool m_locked = false;
    std::optional<int> m_picked;
    int m_pickedFrom = 0;
};

} // namespace joinery::app
