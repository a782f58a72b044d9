// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/pictures/experiment.h"

#include "analysis/outputorder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace joinery::app {
namespace {

const QString runsKey = QStringLiteral("runs");

RecordedRuns runsOf(const RecordedRuns &recorded, const QString &name)
{
    return RecordedRuns(QDir(recorded.folder()).filePath(name));
}

QString factsPath(const RecordedRuns &runs)
{
    return QDir(runs.folder()).filePath(QStringLiteral("facts.json"));
}

QString runName(int run)
{
    constexpr int digits = 2;
    return QStringLiteral("%1").arg(run, digits, 10, QLatin1Char('0'));
}

} // namespace

Result<ExperimentRecord, RecordedRunError>
loadRecord(const RecordedRuns &recorded, const QString &name, const std::string &program)
{
    using Kind = RecordedRunError::Kind;
    const RecordedRuns runs = runsOf(recorded, name);
    QFile file(factsPath(runs));
    if (!file.open(QIODevice::ReadOnly))
        return Failure{RecordedRunError{Kind::Missing, file.fileName(), {}}};
    ExperimentRecord record{{}, QJsonDocument::fromJson(file.readAll()).object()};
    const int count = record.facts.value(runsKey).toInt();
    if (count < 1)
        return Failure{RecordedRunError{Kind::Damaged, file.fileName(), {}}};
    for (int number = 1; number <= count; ++number) {
        auto run = runs.load(runName(number), program);
        if (!run)
            return Failure{run.error()};
        record.runs.push_back(std::move(*run));
    }
    return record;
}

Status<trace::RunFileError>
saveRecord(const RecordedRuns &recorded, const QString &name, ExperimentRecord record)
{
    const RecordedRuns runs = runsOf(recorded, name);
    QDir(runs.folder()).removeRecursively();
    int number = 0;
    for (trace::Run &run : record.runs) {
        if (auto saved = runs.save(runName(++number), std::move(run)); !saved)
            return saved;
    }
    record.facts.insert(runsKey, number);
    QFile file(factsPath(runs));
    const QByteArray text = QJsonDocument(record.facts).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size())
        return {};
    return Failure{trace::RunFileError{.kind = trace::RunFileError::Kind::CannotWrite}};
}

std::optional<std::size_t> outputOf(const trace::Trace &run, const QString &text)
{
    const std::string wanted = text.toStdString();
    for (const trace::OutputLine &line : run.outputs()) {
        if (analysis::labelOf(*run.events()[line.event].as<trace::Output>()) == wanted)
            return line.event;
    }
    return std::nullopt;
}

} // namespace joinery::app
