// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "trace/run.h"
#include "trace/runfile.h"
#include "trace/trace.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace joinery::app {

/// Saves runs in a thread of its own, one after the other: neither a long run nor a slow disk makes
/// the window wait.
class RunSaver : public QObject {
    Q_OBJECT

public:
    explicit RunSaver(QObject *parent = nullptr);

    /// trace: of a run that is over, so that it does not change. Where this object ends before it
    /// is told what came of it, the file is written all the same, or stays as it was.
    void save(
        const trace::RunHeader &header, const std::shared_ptr<const trace::Trace> &trace,
        const QString &path);
    bool isSaving() const { return m_asked > 0; }

signals:
    void saved(const QString &path);
    void failed(const QString &path, const joinery::trace::RunFileError &error);

private:
    int m_asked = 0; ///< runs whose end was not told yet
    QThreadPool m_thread; ///< one; this object's end waits for it
};

} // namespace joinery::app
