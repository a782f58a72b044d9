// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/draftstore.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace joinery::app {
namespace {

constexpr KeptFolder::Kind kind{StoreProblem::What::Draft, 1};

const QString fileKey = QStringLiteral("file");
const QString textKey = QStringLiteral("text");
const QString originalKey = QStringLiteral("original");

/// A path is longer than a file's name may be; its name in front is for who looks into the folder.
QString nameFor(const QString &path)
{
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QFileInfo(path).completeBaseName().left(20) + u'-' + QString::fromLatin1(hash);
}

} // namespace

DraftStore::DraftStore(const QString &folder, FileWriter &writer, QObject *parent)
    : QObject(parent), m_folder(folder, kind, writer)
{
    connect(&m_folder, &KeptFolder::problemFound, this, &DraftStore::problemFound);
}

std::optional<Draft> DraftStore::load(const QString &path)
{
    const auto json = m_folder.read(nameFor(path));
    if (!json)
        return std::nullopt;
    const QJsonValue text = json->value(textKey);
    const QJsonValue original = json->value(originalKey);
    if (!text.isString() || !original.isString()) {
        m_folder.refuse(nameFor(path));
        return std::nullopt;
    }
    return Draft{text.toString(), original.toString()};
}

void DraftStore::keep(const QString &path, const Draft &draft)
{
    m_folder.write(
        nameFor(path), {{fileKey, path}, {textKey, draft.text}, {originalKey, draft.original}});
}

void DraftStore::drop(const QString &path)
{
    m_folder.remove(nameFor(path));
}

} // namespace joinery::app
