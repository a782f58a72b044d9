// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace joinery::app {

/// A panel of the window: a card with its title, room for a few controls beside it, and its view.
class PanelCard : public QFrame {
    Q_OBJECT

public:
    PanelCard(QWidget *view, QWidget *parent = nullptr);

    QWidget *view() const { return m_view; }
    void setTitle(const QString &title);
    void setTheme(const Theme &theme);
    /// Beside the title.
    void addTabs(QWidget *tabs);
    /// At the right end.
    void addControl(QWidget *control);

private:
    QWidget *m_view;
    bool m_namesView; ///< the view has no name of its own
    QLabel *m_title;
    QHBoxLayout *m_header;
    QFrame *m_line;
};

} // namespace joinery::app
