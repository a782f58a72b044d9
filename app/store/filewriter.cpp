// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/filewriter.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace joinery::app {

FileWriter::FileWriter(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

FileWriter::~FileWriter()
{
    flush();
}

void FileWriter::write(const QString &path, const QByteArray &content)
{
    m_thread.start([this, path, content] { writeNow(path, content); });
}

void FileWriter::remove(const QString &path)
{
    m_thread.start([path] { QFile::remove(path); });
}

void FileWriter::sweep(const QString &folder)
{
    m_thread.start([folder] {
        const QDateTime longAgo = QDateTime::currentDateTime().addDays(-1);
        // QSaveFile's own way to name what it has not committed yet.
        const QFileInfoList unfinished =
            QDir(folder).entryInfoList({QStringLiteral("*.json.??????")}, QDir::Files);
        for (const QFileInfo &file : unfinished) {
            if (file.lastModified() < longAgo)
                QFile::remove(file.filePath());
        }
    });
}

void FileWriter::flush()
{
    m_thread.waitForDone();
}

/// In the other thread; a signal from here is queued to the receivers' own.
void FileWriter::writeNow(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (done)
        emit written(path);
    else
        emit failed(path, file.errorString());
}

} // namespace joinery::app
