// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/files/filewatch.h"

#include <QByteArray>

namespace joinery::app {

/// Says that something else stands in files than when they were given; that they were written is
/// not enough. Reads them each time, so they should be small.
class ContentWatch : public QObject {
    Q_OBJECT

public:
    explicit ContentWatch(QObject *parent);

    /// Instead of those before. Absolute paths; empty ones do not count.
    void watch(const QStringList &files);
    void stop() { m_watch.stop(); }

signals:
    /// Not while the first of them is gone: it may come back, and what it said is still of use.
    void changed(const QString &first);

private:
    void look();

    FileWatch m_watch;
    QStringList m_files;
    QByteArray m_content;
};

} // namespace joinery::app
