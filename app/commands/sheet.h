// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace joinery::app {

/// A card over the whole window, with the rest dimmed: something to read, and Esc goes back to
/// where one was.
class Sheet : public QWidget {
    Q_OBJECT

public:
    explicit Sheet(QWidget *window);

    virtual void setTheme(const Theme &theme);
    void open();
    void leave();
    void toggle() { isVisible() ? leave() : open(); }

protected:
    /// Makes the content anew, in today's language and theme.
    virtual void fill(QVBoxLayout &content) = 0;
    virtual QString title() const = 0;
    const Theme &theme() const { return m_shown; }

    bool event(QEvent *event) override;
    /// Tab stays on the sheet.
    bool focusNextPrevChild(bool) override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void makeContent(const Theme &theme);
    bool fits() const;
    void place();

    Theme m_theme;
    Theme m_shown; ///< the same, or with smaller letters
    QFrame *m_card;
    QLabel *m_title;
    QToolButton *m_close;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column;
    QPointer<QWidget> m_before; ///< who had the keyboard
};

} // namespace joinery::app
