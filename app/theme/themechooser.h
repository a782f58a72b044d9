// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/systemscheme.h"
#include "app/theme/theme.h"

#include <QObject>

namespace joinery::app {

/// Owns which theme is shown: the user's mode, else the system's scheme, and the size. The one
/// that makes it applies the theme (applyTheme) and hands it to the views when themeChanged.
class ThemeChooser : public QObject {
    Q_OBJECT

public:
    explicit ThemeChooser(QObject *parent = nullptr);

    ThemeMode mode() const { return m_mode; }
    Size size() const { return m_size; }
    const Theme &theme() const { return m_theme; }

    void setMode(ThemeMode mode);
    /// scale: of Theme::of()
    void setSize(Size size, double scale = 1);

signals:
    void themeChanged(const joinery::app::Theme &theme);

private:
    void update();

    SystemScheme m_system;
    ThemeMode m_mode = ThemeMode::System;
    Size m_size = Size::Desk;
    double m_scale = 1;
    Theme m_theme;
};

/// Fusion, the theme's palette, font and style sheet for the whole application.
void applyTheme(const Theme &theme);

} // namespace joinery::app
