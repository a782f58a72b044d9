// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace joinery::app {

/// One sentence across a panel, with at most one thing to do about it.
class NoticeStrip : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Note, Problem };

    explicit NoticeStrip(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// action empty: there is nothing to press.
    void tell(Kind kind, const QString &text, const QString &action = {});
    QString text() const;
    QPushButton *button() const { return m_button; }

signals:
    void actionTriggered();
    /// The sentence itself was clicked: show what it is about.
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void applyColors();

    Theme m_theme;
    Kind m_kind = Kind::Note;
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace joinery::app
