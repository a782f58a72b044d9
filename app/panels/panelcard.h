// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/panelsizes.h"
#include "app/theme/theme.h"

#include <QFrame>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace joinery::app {

class SideTitle;

/// A panel of the window: a card with its title, room for a few controls beside it, and its view.
/// A click on the title, or two on the rest of its row, folds it: a row to its title's height, a
/// column to its title's width, written upwards.
class PanelCard : public QFrame {
    Q_OBJECT

public:
    enum class Folds { ToRow, ToColumn };

    explicit PanelCard(Folds folds, QWidget *parent = nullptr);

    /// A child of the card, before anything else is asked of it. Another view later takes the
    /// place of the one before, which is hidden and may come back.
    void setView(QWidget *view);
    QWidget *view() const { return m_view; }
    void setTitle(const QString &title);
    void setTheme(const Theme &theme);
    /// Beside the title.
    void addTabs(QWidget *tabs);
    /// At the right end.
    void addControl(QWidget *control);
    /// Hidden: neither title nor view.
    void setState(PanelState state);
    PanelState state() const { return m_state; }
    enum class Header { Shown, Hidden };
    /// Without a header there is more room for the view: for presenting.
    void setHeader(Header header);
    enum class Contents { Held, Shown };
    /// Held, the card is empty under its title: the view costs nothing until there is something in
    /// it.
    void setContents(Contents contents);
    /// As thick as a folded card is.
    int titleThickness() const;
    /// What it takes beside the view.
    int heightWithoutView() const;

signals:
    /// The title was pressed.
    void foldToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void retranslate();

    QWidget *m_view = nullptr;
    bool m_namesView = false; ///< the view has no name of its own
    Folds m_folds;
    QWidget *m_row;
    QHBoxLayout *m_header;
    QToolButton *m_title;
    SideTitle *m_side = nullptr; ///< of a folded column
    QFrame *m_line;
    QVBoxLayout *m_column;
    Theme m_theme;
    PanelState m_state = PanelState::Open;
    Header m_shown = Header::Shown;
    Contents m_contents = Contents::Shown;
};

} // namespace joinery::app
