// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace joinery::tests {

struct Snippet {
    QString name;
    QString source;
};

inline QList<Snippet> programs(const QDir &folder)
{
    QList<Snippet> made;
    const auto files = folder.entryInfoList({"*.py"}, QDir::Files, QDir::Name);
    for (const auto &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            made.append({info.fileName(), QString::fromUtf8(file.readAll())});
    }
    return made;
}

/// The sources in a file, each below a line "### name", or the Python files in a folder; the path
/// is relative to this folder.
inline QList<Snippet> snippets(const QString &path)
{
    const auto full = QStringLiteral(JOINERY_SOURCE_DIR "/tests/core/language/parser/") + path;
    if (QDir(full).exists())
        return programs(QDir(full));
    QFile file(full);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Snippet> made;
    const auto lines = QString::fromUtf8(file.readAll()).split('\n');
    for (const auto &line : lines) {
        if (line.startsWith("### "))
            made.append({line.mid(4), {}});
        else if (!made.isEmpty())
            made.last().source += line + '\n';
    }
    // The last line's split leaves an empty one.
    if (!made.isEmpty())
        made.last().source.chop(1);
    return made;
}

} // namespace joinery::tests
