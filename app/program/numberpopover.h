// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"
#include "language/edits/numberliterals.h"

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
    void showFor(const language::NumberLiteral &number, QPoint below);
    const language::NumberLiteral &number() const { return m_number; }
    /// The number has been changed since it was taken.
    bool wasStepped() const { return m_stepped; }
    void step(int steps);
    /// What the number has become.
    void setNumber(const language::NumberLiteral &number);

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
    language::NumberLiteral m_number;
    bool m_stepped = false;
};

} // namespace joinery::app
