// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/lessontree.h"

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

bool isOrphan(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.startsWith(QLatin1String("lesson.")) && name.endsWith(QLatin1String(".md"))
        && name != QLatin1String("lesson.md") && !translationName(path);
}

QStringList lessonFilesIn(const QString &folder)
{
    QStringList lessons;
    for (const QString &path : filesIn(folder, QStringLiteral("*.md"))) {
        if (looksLikeLesson(path) || isOrphan(path))
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
