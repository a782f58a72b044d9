// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/lessontree.h"

#include "app/lesson/lessonfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace joinery::app::cli {
namespace {

/// Of that form of name, below the folder, sorted.
QStringList filesIn(const QString &folder, const QString &form)
{
    QStringList paths;
    QDirIterator files(folder, {form}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << QDir::cleanPath(files.next());
    paths.sort();
    return paths;
}

} // namespace

QStringList lessonFilesIn(const QString &folder)
{
    QStringList lessons;
    for (const QString &path : filesIn(folder, QStringLiteral("*.md"))) {
        // Of other orphans it is not known that they are about lessons.
        const bool isNamedSo = QFileInfo(path).fileName().startsWith(QLatin1String("lesson."));
        if (looksLikeLesson(path) || (isNamedSo && isOrphanedTranslation(path)))
            lessons << path;
    }
    return lessons;
}

QStringList chapterFilesIn(const QString &folder)
{
    return filesIn(folder, QStringLiteral("chapter.md"))
        + filesIn(folder, QStringLiteral("chapter.*.md"));
}

bool acceptTranslation(const QString &path, const std::string &hash)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const std::string accepted = lesson::withSource(file.readAll().toStdString(), hash);
    QSaveFile written(path);
    return written.open(QIODevice::WriteOnly)
        && written.write(QByteArray::fromStdString(accepted)) >= 0 && written.commit();
}

} // namespace joinery::app::cli
