// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextStream>

namespace joinery::app {
namespace {

/// The parser refuses longer texts; nor does a file without an end get past this.
constexpr qint64 mostBytes = 2'000'000;

Result<std::string, LessonFailure> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{LessonFailure{path, file.errorString(), {}}};
    return file.read(mostBytes).toStdString();
}

/// name.zh_CN.md
const QRegularExpression &formOfTranslations()
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(.+)\.([a-z]{2,3}(?:_[A-Z][A-Za-z]{1,3})?)\.md$)"));
    return form;
}

} // namespace

Result<std::shared_ptr<const lesson::Lesson>, LessonFailure> loadLesson(const QString &path)
{
    if (const auto name = translationName(path)) {
        auto master = loadLesson(name->master);
        if (!master)
            return master;
        auto translation = loadTranslation(**master, path);
        if (!translation)
            return Failure{translation.error()};
        return std::make_shared<const lesson::Lesson>(std::move(translation->lesson));
    }
    const auto text = read(path);
    if (!text)
        return Failure{text.error()};
    auto parsed = lesson::parseLesson(*text);
    if (!parsed)
        return Failure{LessonFailure{path, {}, parsed.error()}};
    return std::make_shared<const lesson::Lesson>(std::move(*parsed));
}

Result<lesson::Translation, LessonFailure>
loadTranslation(const lesson::Lesson &master, const QString &path)
{
    const auto text = read(path);
    if (!text)
        return Failure{text.error()};
    auto translated = lesson::translate(master, *text);
    if (!translated)
        return Failure{LessonFailure{path, {}, translated.error()}};
    return std::move(*translated);
}

Result<lesson::Chapter, LessonFailure> loadChapter(const QString &path)
{
    const auto text = read(path);
    if (!text)
        return Failure{text.error()};
    auto parsed = lesson::parseChapter(*text);
    if (!parsed)
        return Failure{LessonFailure{path, {}, parsed.error()}};
    return std::move(*parsed);
}

std::optional<TranslationName> translationName(const QString &path)
{
    const auto match = formOfTranslations().match(path);
    if (!match.hasMatch())
        return std::nullopt;
    TranslationName name{match.captured(1) + QStringLiteral(".md"), match.captured(2)};
    if (!QFile::exists(name.master))
        return std::nullopt;
    return name;
}

bool isOrphanedTranslation(const QString &path)
{
    return formOfTranslations().match(path).hasMatch() && !translationName(path)
        && !looksLikeLesson(path);
}

QStringList translationsOf(const QString &master)
{
    const QFileInfo info(master);
    const QDir folder = info.dir();
    QStringList paths;
    for (const QString &name : folder.entryList(
             {info.completeBaseName() + QStringLiteral(".*.md")}, QDir::Files, QDir::Name)) {
        const QString path = QDir::cleanPath(folder.filePath(name));
        const auto translation = translationName(path);
        if (translation && QFileInfo(translation->master) == info)
            paths << path;
    }
    return paths;
}

QString translationOf(const QString &master, const QString &language)
{
    const QString stem = master.chopped(qsizetype(3));
    for (const QString &name : {language, language.section(u'_', 0, 0)}) {
        QString path = stem + u'.' + name + QStringLiteral(".md");
        if (QFile::exists(path))
            return path;
    }
    return {};
}

QHash<QString, QString> frontMatterOf(const QString &path)
{
    QHash<QString, QString> keys;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return keys;
    QTextStream lines(&file);
    if (lines.readLine(mostBytes).trimmed() != QLatin1String("---"))
        return keys;
    constexpr int mostKeys = 50;
    for (int i = 0; i < mostKeys && !lines.atEnd(); ++i) {
        const QString line = lines.readLine(mostBytes);
        if (line.trimmed() == QLatin1String("---"))
            break;
        const QString value = line.section(u':', 1).trimmed();
        if (!value.isEmpty())
            keys.insert(line.section(u':', 0, 0).trimmed(), value);
    }
    return keys;
}

bool looksLikeLesson(const QString &path)
{
    return QFileInfo(path).fileName() == QLatin1String("lesson.md")
        || (path.endsWith(QLatin1String(".md"))
            && frontMatterOf(path).contains(QStringLiteral("lesson")));
}

} // namespace joinery::app
