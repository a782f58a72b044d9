// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QSettings;

namespace joinery::app {

/// The files opened last, the latest first; ten at most.
class RecentFiles {
public:
    explicit RecentFiles(QSettings &settings) : m_settings(settings) { }

    QStringList paths() const;
    void add(const QString &path);
    /// It is not there any more.
    void remove(const QString &path);

private:
    QSettings &m_settings;
};

} // namespace joinery::app
