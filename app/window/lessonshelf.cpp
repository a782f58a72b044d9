// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/lessonshelf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace joinery::app {
namespace {

QString shelfFolder()
{
    QDir folder(QCoreApplication::applicationDirPath());
    do {
        if (folder.exists(QStringLiteral("resources/lessons")))
            return folder.filePath(QStringLiteral("resources/lessons"));
    } while (folder.cdUp());
    return QStringLiteral("/work/main/resources/lessons");
}

} // namespace

LessonShelf::LessonShelf()
{
    const QDir folder(shelfFolder());
    for (const QString &chapter : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir lessons(folder.filePath(chapter));
        for (const QString &name : lessons.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            m_entries.push_back(
                {name.mid(3), name.mid(3), chapter.mid(3),
                 QStringLiteral("%1.%2").arg(chapter.left(2).toInt()).arg(name.left(2).toInt()),
                 lessons.filePath(name + QStringLiteral("/lesson.md"))});
    }
}

std::optional<std::size_t> LessonShelf::indexOf(const QString &id) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == id)
            return i;
    }
    return std::nullopt;
}

Result<std::shared_ptr<const lesson::Lesson>, QString> LessonShelf::load(std::size_t index) const
{
    QFile file(m_entries.at(index).path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{file.errorString()};
    auto lesson = lesson::parseLesson(file.readAll().toStdString());
    if (!lesson)
        return Failure{
            QStringLiteral("%1:%2").arg(file.fileName()).arg(lesson.error().front().place.line)};
    return std::make_shared<const lesson::Lesson>(std::move(*lesson));
}

} // namespace joinery::app
