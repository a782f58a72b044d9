// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/keptfolder.h"

namespace joinery::app {

/// What somebody made of a program file and has not saved yet.
struct Draft {
    QString text;
    QString original; ///< the file's text when it was begun

    bool operator==(const Draft &) const = default;
};

/// The unsaved changes of program files, by the file's absolute path.
class DraftStore : public QObject {
    Q_OBJECT

public:
    DraftStore(const QString &folder, FileWriter &writer, QObject *parent = nullptr);

    std::optional<Draft> load(const QString &path);
    void keep(const QString &path, const Draft &draft);
    void drop(const QString &path);

signals:
    void problemFound(const joinery::app::StoreProblem &problem);

private:
    KeptFolder m_folder;
};

} // namespace joinery::app
