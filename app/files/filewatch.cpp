// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/filewatch.h"

#include <QFileInfo>

#include <chrono>

namespace joinery::app {
namespace {

constexpr std::chrono::milliseconds settlingPause{150};

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingPause);
    for (const auto changed :
         {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, changed, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_settling, &QTimer::timeout, this, [this] {
        watchAgain();
        emit touched();
    });
}

void FileWatch::watch(const QStringList &files)
{
    m_settling.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_files = files;
    watchAgain();
}

/// The folder, too: who writes a file by renaming another one onto it ends the watch of the file.
void FileWatch::watchAgain()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &file : m_files) {
        for (const QString &path : {file, QFileInfo(file).path()}) {
            if (!watched.contains(path) && QFileInfo::exists(path))
                m_watcher.addPath(path);
        }
    }
}

} // namespace joinery::app
