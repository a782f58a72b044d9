// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace joinery::app {

/// Enter presses the button of a window that has the keyboard, as Space does. Qt does so in dialogs
/// alone. What is chosen rather than pressed, such as a radio button, has no use for it.
class EnterPresses : public QObject {
    Q_OBJECT

public:
    explicit EnterPresses(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace joinery::app
