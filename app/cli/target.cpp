// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/target.h"

#include "app/cli/commands/report.h"
#include "app/lesson/lessonlibrary.h"
#include "app/words/errorwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Target targetOf(const LessonTarget &lesson, const lesson::ScenarioBlock &block)
{
    Target target;
    const std::string suffix = block.id == "main" ? "" : "-" + block.id;
    target.scenario = {lesson.lesson->id + suffix + ".py", block.text};
    target.stopAfter = block.stopAfter;
    target.file = lesson.file;
    target.lineOffset = block.firstLine - 1;
    return target;
}

Result<Target, QStringList> readScenario(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringList{QStringLiteral("%1: %2").arg(path, file.errorString())}};
    Target target;
    // The parser refuses longer texts; nor does a file without an end get past this.
    constexpr qint64 most = 2'000'000;
    target.scenario = {QFileInfo(path).fileName().toStdString(), file.read(most).toStdString()};
    target.file = path;
    return target;
}

} // namespace

QStringList messagesOf(
    const std::vector<language::Diagnostic> &diagnostics, const QString &file, int lineOffset)
{
    QStringList messages;
    for (const language::Diagnostic &diagnostic : diagnostics) {
        messages << placedMessage(
            file, {diagnostic.place.line + lineOffset, diagnostic.place.column},
            words::inWords(diagnostic));
    }
    return messages;
}

Result<std::optional<LessonTarget>, QStringList> findLesson(const QString &name)
{
    QString path;
    const QFileInfo info(name);
    if (info.isDir())
        return Failure{
            QStringList{Words::tr("'%1' is a folder, not a lesson or a file").arg(name)}};
    const bool isFile = info.exists();
    if (isFile && name.endsWith(QLatin1String(".joinery"))) {
        return Failure{QStringList{
            Words::tr("'%1' is a saved run; joinery %1 opens it in the window").arg(name)}};
    }
    if (isFile && name.endsWith(QLatin1String(".md"))) {
        path = name;
    } else if (!isFile) {
        const LessonLibrary library;
        const LessonEntry *entry = library.find(name);
        if (!entry)
            return Failure{QStringList{
                Words::tr("there is no lesson and no file '%1'; joinery lessons lists the lessons")
                    .arg(name)}};
        path = entry->path;
    } else {
        return std::optional<LessonTarget>();
    }
    auto lesson = loadLesson(path);
    if (!lesson)
        return Failure{messagesOf(lesson.error())};
    return std::optional(LessonTarget{*lesson, path});
}

std::vector<std::pair<std::string, Target>> scenariosOf(const LessonTarget &lesson)
{
    std::vector<std::pair<std::string, Target>> scenarios;
    for (const lesson::Step &step : lesson.lesson->steps) {
        for (const lesson::Block &block : step.blocks) {
            if (const auto *scenario = std::get_if<lesson::ScenarioBlock>(&block))
                scenarios.emplace_back(scenario->id, targetOf(lesson, *scenario));
        }
    }
    return scenarios;
}

Result<Target, QStringList> findScenario(const QString &name)
{
    auto lesson = findLesson(name);
    if (!lesson)
        return Failure{lesson.error()};
    if (!*lesson)
        return readScenario(name);
    const auto scenarios = scenariosOf(**lesson);
    for (const auto &[id, target] : scenarios) {
        if (id == "main" || scenarios.size() == 1)
            return target;
    }
    return Failure{
        QStringList{Words::tr("%1: the lesson has no scenario 'main'").arg((*lesson)->file)}};
}

} // namespace joinery::app::cli
