// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QDBusVariant>
#include <QObject>

namespace joinery::app {

/// Light or dark, as the desktop wants it. Asks the settings portal (org.freedesktop.appearance
/// color-scheme) and never waits for it: until it answers, and where there is none, the lightness
/// of the palette that the platform gave the application counts. Make it before the application
/// gets a palette of ours.
class SystemScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }

signals:
    void schemeChanged(Scheme scheme);

private slots:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void takeValue(const QVariant &value);

    Scheme m_fromPalette;
    Scheme m_scheme;
};

/// The portal's number: 1 prefers dark, 2 light, anything else has no preference.
Scheme schemeFromPortal(uint value, Scheme withoutPreference);

} // namespace joinery::app
