// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/theme/themechooser.h"

#include <QApplication>
#include <QStyleFactory>

namespace joinery::app {

ThemeChooser::ThemeChooser(QObject *parent) : QObject(parent), m_theme(Theme::of(m_system.scheme()))
{
    connect(&m_system, &SystemScheme::schemeChanged, this, &ThemeChooser::update);
}

void ThemeChooser::setMode(ThemeMode mode)
{
    m_mode = mode;
    update();
}

void ThemeChooser::setSize(Size size, double scale)
{
    m_size = size;
    m_scale = scale;
    update();
}

void ThemeChooser::update()
{
    Scheme scheme = m_system.scheme();
    if (m_mode != ThemeMode::System)
        scheme = m_mode == ThemeMode::Dark ? Scheme::Dark : Scheme::Light;
    const Theme theme = Theme::of(scheme, m_size, m_scale);
    if (theme == m_theme)
        return;
    m_theme = theme;
    emit themeChanged(m_theme);
}

void applyTheme(const Theme &theme)
{
    // A second time would only throw the same style away and polish every widget again.
    if (qApp->styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.uiFont());
    qApp->setStyleSheet(theme.styleSheet());
}

} // namespace joinery::app
