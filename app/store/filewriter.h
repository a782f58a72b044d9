// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QThreadPool>

namespace joinery::app {

/// Writes small files in the background, so that no disk makes the window wait: in the order given,
/// each atomically, so that whoever reads one, however this process ended, finds the old or the new
/// content and nothing between.
class FileWriter : public QObject {
    Q_OBJECT

public:
    explicit FileWriter(QObject *parent = nullptr);
    /// Waits until everything is on disk.
    ~FileWriter() override;

    /// Makes the folder if there is none.
    void write(const QString &path, const QByteArray &content);
    void remove(const QString &path);
    /// Of what was written in a folder by a process that was killed meanwhile, nothing stays.
    void sweep(const QString &folder);
    void flush();

signals:
    void written(const QString &path);
    void failed(const QString &path, const QString &reason);

private:
    void writeNow(const QString &path, const QByteArray &content);

    QThreadPool m_thread; ///< one: it keeps the order
};

} // namespace joinery::app
