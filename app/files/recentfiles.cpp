// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace joinery::app {
namespace {

constexpr qsizetype most = 10;

const QString key = QStringLiteral("files/recent");

} // namespace

QStringList RecentFiles::paths() const
{
    return m_settings.value(key).toStringList().mid(0, most);
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    m_settings.setValue(key, all.mid(0, most));
}

void RecentFiles::remove(const QString &path)
{
    QStringList all = paths();
    all.removeAll(path);
    m_settings.setValue(key, all);
}

} // namespace joinery::app
