// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/documentreader.h"

#include <QFileInfo>

namespace joinery::app {
namespace {

/// In bytes: 30,000 events, which take some 20 ms.
constexpr qint64 mostAtOnce = 4'000'000;

DocumentReader::Read readNow(const QString &path)
{
    return std::make_shared<Result<Document, Sentence>>(readDocument(path));
}

} // namespace

DocumentReader::DocumentReader(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

void DocumentReader::read(const QString &path)
{
    drop();
    if (QFileInfo(path).size() <= mostAtOnce) {
        emit documentRead(path, readNow(path));
        return;
    }
    m_isReading = true;
    m_thread.start([this, path, asked = m_asked] {
        const auto tell = [this, path, asked, read = readNow(path)] {
            if (asked != m_asked)
                return;
            m_isReading = false;
            emit documentRead(path, read);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void DocumentReader::drop()
{
    ++m_asked;
    m_isReading = false;
    m_thread.clear();
}

} // namespace joinery::app
