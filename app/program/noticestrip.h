// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QLabel;
class QPushButton;

namespace joinery::app {

/// One sentence across a panel, with what can be done about it.
class NoticeStrip : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Note, Problem };
    /// With one line and no button; in pixels.
    static constexpr int leastHeight = 30;

    explicit NoticeStrip(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void tell(Kind kind, const QString &text, const QStringList &actions = {});
    QString text() const;
    /// One an action, in their order.
    const std::vector<QPushButton *> &buttons() const { return m_buttons; }

signals:
    /// By its place among the actions.
    void actionTriggered(int action);
    /// The sentence itself was clicked: show what it is about.
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void makeLabel();
    void setActions(const QStringList &actions);
    void applyColors();

    Theme m_theme;
    Kind m_kind = Kind::Note;
    QLabel *m_label = nullptr; ///< made for the first sentence: most strips are never seen
    std::vector<QPushButton *> m_buttons;
};

} // namespace joinery::app
