// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/scene.h"

#include "language/edits/statementedits.h"

#include <QCoreApplication>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Screenshots)
};

Result<std::string, QString> moved(const std::string &program, const ProgramMove &move)
{
    const language::Statements statements(program);
    const auto line = statements.lineReading(move.statement.toStdString());
    const auto below = statements.lineReading(move.below.toStdString());
    if (!line || !below)
        return Failure{
            Words::tr("the program has no %1 any more").arg(line ? move.below : move.statement)};
    const auto statement = *statements.statementAt(*line);
    const auto drop = language::dropAt(
        statements, statement, *below + 1, statements.indentation(statement.first));
    if (!drop)
        return Failure{Words::tr("%1 cannot stand below %2").arg(move.statement, move.below)};
    return language::moved(statements, statement, *drop).text;
}

} // namespace

Result<std::vector<Recording>, QString>
recordingsOf(const Scene &scene, const LessonLibrary &lessons)
{
    const LessonEntry *entry = lessons.find(scene.lesson);
    if (!entry)
        return Failure{Words::tr("there is no lesson %1").arg(scene.lesson)};
    const auto loaded = lessons.load(*entry);
    if (!loaded)
        return Failure{Words::tr("the lesson %1 has errors; joinery check tells them: %2")
                           .arg(scene.lesson, entry->path)};
    const lesson::ScenarioBlock &block = *loaded->lesson->scenario("main");
    const std::string program = QString::fromStdString(block.text).trimmed().toStdString();
    const std::string file = loaded->lesson->id + ".py";
    std::vector<Recording> recordings{
        {scene.lesson, {file, program}, block.stopAfter, loaded->lesson}};
    if (scene.move) {
        auto changed = moved(program, *scene.move);
        if (!changed)
            return Failure{changed.error()};
        recordings.push_back(
            {scene.lesson + QStringLiteral("-moved"), {file, *changed}, block.stopAfter, nullptr});
    }
    return recordings;
}

} // namespace joinery::app
