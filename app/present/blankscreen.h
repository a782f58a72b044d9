// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPointer>
#include <QWidget>

namespace joinery::app {

/// A black sheet over a whole window, so that people look at who speaks. Any key and any click take
/// it away, and do nothing else.
class BlankScreen : public QWidget {
    Q_OBJECT

public:
    explicit BlankScreen(QWidget &over);

    void blank();
    /// Also when it is not there.
    void clear();

signals:
    void cleared();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPointer<QWidget> m_before; ///< what had the keyboard
};

} // namespace joinery::app
