// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QAbstractButton>

namespace joinery::app {

/// A title written upwards, that opens its folded panel.
class SideTitle : public QAbstractButton {
    Q_OBJECT

public:
    explicit SideTitle(QWidget *parent);

    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
};

} // namespace joinery::app
