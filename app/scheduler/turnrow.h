// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QScrollArea>

class QHBoxLayout;

namespace joinery::app {

class TurnButton;

/// The processes to choose from, side by side. As high as one of them however many there are: what
/// has no room is scrolled to, and who gets the keyboard is brought into view.
class TurnRow : public QScrollArea {
    Q_OBJECT

public:
    explicit TurnRow(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// A new one, the last in the row.
    TurnButton *addTurn();
    /// Those before it are in their places. The keyboard goes from one to the next in that order.
    void place(TurnButton &turn, int at);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void follow(QWidget *focused);
    void keepHeight();

    QHBoxLayout *m_row;
    Theme m_theme;
};

} // namespace joinery::app
