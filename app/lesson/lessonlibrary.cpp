// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonLibrary)
};

constexpr auto folders = QDir::Dirs | QDir::NoDotAndDotDot;

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

QString numberText(int chapter, int lesson)
{
    return QStringLiteral("%1.%2").arg(chapter).arg(lesson);
}

QString titleOfChapter(const QDir &chapter, const QString &language)
{
    const QString master = chapter.filePath(QStringLiteral("chapter.md"));
    const QString translated = translationOf(master, language);
    for (const QString &path : {translated, master}) {
        QString title = frontMatterOf(path).value(QStringLiteral("title"));
        if (!title.isEmpty())
            return title;
    }
    return parted(chapter.dirName()).name;
}

/// The user's files that are to be listed: any *.md but a README at the top, in folders those that
/// look like lessons.
QStringList ownLessons(const QString &folder)
{
    QStringList paths;
    const QDir top(folder);
    for (const QString &name : top.entryList({QStringLiteral("*.md")}, QDir::Files)) {
        const QString path = top.filePath(name);
        if (!translationName(path) && name.compare(QLatin1String("README.md"), Qt::CaseInsensitive))
            paths << path;
    }
    for (const QString &name : top.entryList(folders)) {
        QDirIterator files(
            top.filePath(name), {QStringLiteral("*.md")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (looksLikeLesson(path) && !translationName(path))
                paths << path;
        }
    }
    paths.sort();
    return paths;
}

/// What the lesson is called where its own file does not say: its folder's or its file's name.
QString nameOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.fileName() == QLatin1String("lesson.md"))
        return parted(info.dir().dirName()).name;
    return info.completeBaseName();
}

LessonEntry entryOf(const QString &path, const QString &language)
{
    LessonEntry entry;
    entry.path = path;
    entry.translation = translationOf(path, language);
    const auto own = frontMatterOf(path);
    const auto translated = frontMatterOf(entry.translation);
    const auto text = [&](const QString &key) { return translated.value(key, own.value(key)); };
    const QString name = nameOf(path);
    entry.id = own.value(QStringLiteral("lesson"), name);
    entry.title = text(QStringLiteral("title"));
    if (entry.title.isEmpty())
        entry.title = name;
    entry.summary = text(QStringLiteral("summary"));
    entry.minutes = own.value(QStringLiteral("minutes")).toInt();
    return entry;
}

QString findShipped()
{
    if (QString given = qEnvironmentVariable("JOINERY_LESSONS"); !given.isEmpty())
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

} // namespace

LessonPlaces LessonPlaces::standard()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return {findShipped(), data.isEmpty() ? QString() : data + QStringLiteral("/lessons")};
}

LessonLibrary::LessonLibrary(const LessonPlaces &places, const QString &language)
    : m_language(language)
{
    if (!places.shipped.isEmpty())
        addShipped(places.shipped);
    if (!places.own.isEmpty())
        addOwn(places.own);
}

void LessonLibrary::addShipped(const QString &folder)
{
    const QDir all(folder);
    for (const QString &chapterFolder : all.entryList(folders, QDir::Name)) {
        const QDir lessons(all.filePath(chapterFolder));
        const QString chapter = titleOfChapter(lessons, m_language);
        const int number = parted(chapterFolder).number;
        m_lastChapter = std::max(m_lastChapter, number);
        for (const QString &lessonFolder : lessons.entryList(folders, QDir::Name)) {
            const QString path = lessons.filePath(lessonFolder + QStringLiteral("/lesson.md"));
            if (!QFile::exists(path))
                continue;
            LessonEntry entry = entryOf(path, m_language);
            entry.chapter = chapter;
            entry.number = numberText(number, parted(lessonFolder).number);
            add(std::move(entry));
        }
    }
}

void LessonLibrary::addOwn(const QString &folder)
{
    ++m_lastChapter;
    int number = 0;
    for (const QString &path : ownLessons(folder)) {
        LessonEntry entry = entryOf(path, m_language);
        entry.chapter = Words::tr("My lessons");
        entry.number = numberText(m_lastChapter, ++number);
        add(std::move(entry));
    }
}

/// An id that is taken gets a number: answers and progress are kept by it.
void LessonLibrary::add(LessonEntry entry)
{
    const QString id = entry.id;
    for (int again = 2; indexOf(entry.id); ++again)
        entry.id = QStringLiteral("%1-%2").arg(id).arg(again);
    m_entries.push_back(std::move(entry));
}

bool LessonLibrary::isEnglish() const
{
    return m_language.section(u'_', 0, 0) == QLatin1String("en")
        || m_language == QLatin1String("C");
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

Result<LoadedLesson, LessonFailure> LessonLibrary::load(const LessonEntry &entry) const
{
    auto master = loadLesson(entry.path);
    if (!master)
        return Failure{master.error()};
    LoadedLesson loaded{*master};
    if (!entry.translation.isEmpty()) {
        auto translation = loadTranslation(**master, entry.translation);
        if (translation)
            loaded.lesson = std::make_shared<const lesson::Lesson>(std::move(translation->lesson));
        else
            loaded.translationFailure = translation.error();
    }
    const bool isTranslated = !entry.translation.isEmpty() && !loaded.translationFailure;
    loaded.tongue = isTranslated || isEnglish() ? LoadedLesson::Tongue::AsWanted
                                                : LoadedLesson::Tongue::English;
    if (const std::string id = entry.id.toStdString(); loaded.lesson->id != id) {
        lesson::Lesson renamed = *loaded.lesson;
        renamed.id = id;
        loaded.lesson = std::make_shared<const lesson::Lesson>(std::move(renamed));
    }
    return loaded;
}

} // namespace joinery::app
