// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QAbstractButton>

namespace joinery::app {

/// The title of a panel folded to a column, written along it; it opens the panel.
class SideTitle : public QAbstractButton {
    Q_OBJECT

public:
    explicit SideTitle(QWidget *parent);

    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintText(QPainter &painter, int top) const;
    int lengthOfText() const;

    Theme m_theme;
};

} // namespace joinery::app
