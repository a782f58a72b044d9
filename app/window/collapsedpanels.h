// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/mainpanels.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace joinery::app {

/// The way back to panels that have collapsed by themselves: a quiet button for each, down while
/// its panel is shown all the same. Nothing where there is room for all.
class CollapsedPanels : public QWidget {
    Q_OBJECT

public:
    explicit CollapsedPanels(MainPanels &panels, QWidget *parent = nullptr);

    QToolButton &button(MainPanels::Panel panel) const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(MainPanels::Panel panel);
    void showButtons();
    void retranslate();

    MainPanels &m_panels;
    std::array<QToolButton *, MainPanels::all.size()> m_buttons{};
};

} // namespace joinery::app
