// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/files/documentfile.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace joinery::app {

/// Reads documents: a long run in a thread of its own, so that no window waits for it, and all else
/// at once.
class DocumentReader : public QObject {
    Q_OBJECT

public:
    using Read = std::shared_ptr<Result<Document, Sentence>>;

    explicit DocumentReader(QObject *parent = nullptr);

    /// What was asked before and is not read yet is dropped.
    void read(const QString &path);
    /// Nobody wants it any more.
    void drop();
    bool isReading() const { return m_isReading; }

signals:
    /// Of a short document, within read().
    void documentRead(const QString &path, const joinery::app::DocumentReader::Read &read);

private:
    bool m_isReading = false;
    int m_asked = 0; ///< how often: what was asked before the last time is not told
    QThreadPool m_thread; ///< one; this object's end waits for it
};

} // namespace joinery::app
