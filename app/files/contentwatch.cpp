// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/contentwatch.h"

#include <QFile>

namespace joinery::app {
namespace {

QByteArray contentOf(const QStringList &files)
{
    QByteArray all;
    for (const QString &name : files) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\0';
    }
    return all;
}

} // namespace

ContentWatch::ContentWatch(QObject *parent) : QObject(parent), m_watch(nullptr)
{
    connect(&m_watch, &FileWatch::touched, this, &ContentWatch::look);
}

void ContentWatch::watch(const QStringList &files)
{
    m_files = files;
    m_files.removeAll(QString());
    m_content = contentOf(m_files);
    m_watch.watch(m_files);
}

void ContentWatch::look()
{
    if (m_files.isEmpty() || !QFile::exists(m_files.first()) || contentOf(m_files) == m_content)
        return;
    const QString first = m_files.first(); // who hears of it may watch others
    emit changed(first);
}

} // namespace joinery::app
