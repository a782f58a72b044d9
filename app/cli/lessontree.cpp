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

bool isOrphan(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.startsWith(QLatin1String("lesson.")) && name.endsWith(QLatin1String(".md"))
        && name != QLatin1String("lesson.md") && !translationName(path);
}

QStringList lessonFilesIn(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (looksLikeLesson(path) || isOrphan(path))
            paths << QDir::cleanPath(path);
    }
    paths.sort();
    return paths;
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
