// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/program/programtext.h"
#include "app/theme/theme.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace joinery::app {

/// Under a number of the program: less, more. It never takes the focus, so typing goes on where it
/// was; the editor sends it away.
class NumberPopover : public QFrame {
    Q_OBJECT

public:
    explicit NumberPopover(QWidget *parent);

    void setTheme(const Theme &theme);
    void showFor(NumberSpot spot, QPoint below);
    const NumberSpot &spot() const { return m_spot; }
    /// The number has been changed once since it was taken.
    bool wasStepped() const { return m_stepped; }
    void step(int steps);
    void setSpot(NumberSpot spot) { m_spot = spot; }

signals:
    void stepped(int steps);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const char *text, int steps);
    void retranslate();

    QToolButton *m_less;
    QToolButton *m_more;
    QLabel *m_keys;
    NumberSpot m_spot;
    bool m_stepped = false;
};

} // namespace joinery::app
