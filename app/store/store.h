// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/draftstore.h"
#include "app/store/progressstore.h"

namespace joinery::app {

/// Everything that is kept of a student's work, in one folder: progress/ and drafts/. Survives a
/// kill -9 at any moment: what was handed over is on disk a moment later.
class Store : public QObject {
    Q_OBJECT

public:
    explicit Store(const QString &folder, QObject *parent = nullptr);

    ProgressStore &progress() { return m_progress; }
    DraftStore &drafts() { return m_drafts; }
    /// Waits until everything is on disk.
    void flush() { m_writer.flush(); }

    /// Where the user's own data belong.
    static QString usersFolder();

signals:
    void problemFound(const joinery::app::StoreProblem &problem);
    /// The file at path is on disk.
    void written(const QString &path);

private:
    FileWriter m_writer;
    ProgressStore m_progress;
    DraftStore m_drafts;
};

} // namespace joinery::app
