// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace joinery::app {

/// Says that files may have been written, replaced or removed; what has become of them is for the
/// listener to see. Soon after, not at once: many programs write a file in several goes.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent);

    /// Instead of those before. Absolute paths; a file that does not exist yet counts, too.
    void watch(const QStringList &files);
    void stop() { watch({}); }

signals:
    void touched();

private:
    void watchAgain();

    QFileSystemWatcher m_watcher;
    QTimer m_settling;
    QStringList m_files;
};

} // namespace joinery::app
