// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/filewriter.h"
#include "app/store/storeproblem.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace joinery::app {

/// A folder with one JSON object a name, each in a file with a format number. What cannot be
/// understood is set aside, or, where it is a newer Joinery's, left alone: nothing that is not ours
/// to judge is ever overwritten.
class KeptFolder : public QObject {
    Q_OBJECT

public:
    struct Kind {
        StoreProblem::What what;
        int format; ///< what this Joinery writes, and the newest that it reads
    };

    KeptFolder(const QString &path, Kind kind, FileWriter &writer, QObject *parent = nullptr);

    /// nullopt: there is none, or none that can be used; problemFound has said so.
    std::optional<QJsonObject> read(const QString &name);
    /// The object that was read makes no sense: as if the file were damaged.
    void refuse(const QString &name);
    /// In the background; what is on disk already is not written again.
    void write(const QString &name, const QJsonObject &object);
    void remove(const QString &name);

    QString pathOf(const QString &name) const;

signals:
    void problemFound(const joinery::app::StoreProblem &problem);

private:
    void leaveAlone(const QString &name, StoreProblem problem);
    void tellUnwritten(const QString &path, const QString &reason);

    QString m_path;
    Kind m_kind;
    FileWriter &m_writer;
    QHash<QString, QByteArray> m_written; ///< by path: what is there, or soon will be
    QSet<QString> m_leftAlone; ///< names
    bool m_toldUnwritten = false;
};

} // namespace joinery::app
