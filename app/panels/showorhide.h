// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace joinery::app {

/// As QWidget::setVisible(), but nothing happens where the widget is or will be seen anyway: to
/// show it by name lays it out at once, before what stands around it is known.
inline void showOrHide(QWidget &widget, bool shown)
{
    const bool wasHidden =
        widget.isHidden() && widget.testAttribute(Qt::WA_WState_ExplicitShowHide);
    if (wasHidden == shown)
        widget.setVisible(shown);
}

} // namespace joinery::app
