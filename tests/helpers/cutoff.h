// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>

namespace joinery::tests {

/// What one can scroll to has room of its own.
inline bool scrolls(const QWidget &widget)
{
    for (const QWidget *above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return true;
    }
    return false;
}

/// The texts of buttons and labels that have less room than they need, or reach out of the window;
/// one a line.
inline QString cutOff(const QWidget &window)
{
    QStringList texts;
    const auto add = [&](const QWidget &widget, const QString &text, bool fits) {
        if (!widget.isVisible() || text.isEmpty())
            return;
        const QRect place(widget.mapTo(&window, QPoint()), widget.size());
        if (!fits || !(scrolls(widget) || window.rect().contains(place)))
            texts << text;
    };
    for (const auto *button : window.findChildren<QAbstractButton *>())
        add(*button, button->text(), button->width() >= button->sizeHint().width());
    for (const auto *label : window.findChildren<QLabel *>()) {
        const bool fits = label->wordWrap()
            ? label->height() >= label->heightForWidth(label->width())
            : label->width() >= label->sizeHint().width();
        add(*label, label->text(), fits);
    }
    return texts.join(u'\n');
}

} // namespace joinery::tests
