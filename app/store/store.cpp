// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/store.h"

#include <QStandardPaths>

namespace joinery::app {

Store::Store(const QString &folder, QObject *parent)
    : QObject(parent),
      m_progress(folder + QStringLiteral("/progress"), m_writer),
      m_drafts(folder + QStringLiteral("/drafts"), m_writer)
{
    connect(&m_progress, &ProgressStore::problemFound, this, &Store::problemFound);
    connect(&m_drafts, &DraftStore::problemFound, this, &Store::problemFound);
    connect(&m_writer, &FileWriter::written, this, &Store::written);
}

QString Store::usersFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace joinery::app
