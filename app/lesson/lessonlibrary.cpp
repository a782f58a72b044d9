// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

namespace joinery::app {
namespace {

/// "02-join" is number 2, called join.
struct NumberedName {
    int number = 0;
    QString name;
};

NumberedName parted(const QString &folder)
{
    const qsizetype hyphen = folder.indexOf(u'-');
    return {folder.left(hyphen).toInt(), folder.mid(hyphen + 1)};
}

/// Only what a list shows; whether the file is sound is found out when it is opened.
void readFrontMatter(LessonEntry &entry)
{
    QFile file(entry.path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QTextStream lines(&file);
    if (lines.readLine().trimmed() != QLatin1String("---"))
        return;
    for (QString line = lines.readLine(); !line.isNull() && line.trimmed() != QLatin1String("---");
         line = lines.readLine()) {
        const QString value = line.section(u':', 1).trimmed();
        const QString key = line.section(u':', 0, 0).trimmed();
        if (key == QLatin1String("lesson"))
            entry.id = value;
        else if (key == QLatin1String("title"))
            entry.title = value;
        else if (key == QLatin1String("summary"))
            entry.summary = value;
        else if (key == QLatin1String("minutes"))
            entry.minutes = value.toInt();
    }
}

} // namespace

LessonLibrary::LessonLibrary(const QString &folder)
{
    if (folder.isEmpty())
        return;
    constexpr auto folders = QDir::Dirs | QDir::NoDotAndDotDot;
    const QDir all(folder);
    for (const QString &chapterFolder : all.entryList(folders, QDir::Name)) {
        const NumberedName chapter = parted(chapterFolder);
        const QDir lessons(all.filePath(chapterFolder));
        for (const QString &lessonFolder : lessons.entryList(folders, QDir::Name)) {
            const NumberedName name = parted(lessonFolder);
            LessonEntry entry;
            entry.id = name.name;
            entry.title = name.name;
            entry.chapter = chapter.name;
            entry.number = QStringLiteral("%1.%2").arg(chapter.number).arg(name.number);
            entry.path = lessons.filePath(lessonFolder + QStringLiteral("/lesson.md"));
            if (!QFile::exists(entry.path))
                continue;
            readFrontMatter(entry);
            m_entries.push_back(std::move(entry));
        }
    }
}

std::optional<std::size_t> LessonLibrary::indexOf(const QString &id) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == id)
            return i;
    }
    return std::nullopt;
}

const LessonEntry *LessonLibrary::find(const QString &id) const
{
    const auto index = indexOf(id);
    return index ? &m_entries[*index] : nullptr;
}

QString LessonLibrary::findFolder()
{
    if (const QString given = qEnvironmentVariable("JOINERY_LESSONS"); !given.isEmpty())
        return given;
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &place :
         {program.filePath(QStringLiteral("../share/joinery/lessons")),
          QStringLiteral(JOINERY_SOURCE_LESSONS)}) {
        if (QDir(place).exists())
            return QDir::cleanPath(place);
    }
    return {};
}

} // namespace joinery::app
