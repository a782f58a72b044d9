// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "oracle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace joinery::tests {

namespace {

/// The pinned version: sentences and positions differ from release to release.
QString pinnedPython()
{
    for (const auto *name : {"python3.11", "python3"}) {
        auto program = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (program.isEmpty())
            continue;
        QProcess process;
        process.start(program, {"--version"});
        if (process.waitForFinished(30'000)
            && process.readAllStandardOutput().startsWith("Python 3.11."))
            return program;
    }
    return {};
}

} // namespace

QList<OracleAnswer> askPython(const QStringList &sources)
{
    const auto program = pinnedPython();
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(
        program, {QStringLiteral(JOINERY_SOURCE_DIR "/tests/core/language/parser/treedump.py")});
    process.write(QJsonDocument(QJsonArray::fromStringList(sources)).toJson());
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qWarning("%s", process.readAllStandardError().constData());
        return {};
    }
    QList<OracleAnswer> answers;
    const auto list = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    for (const auto &value : list) {
        const auto object = value.toObject();
        OracleAnswer answer;
        if (object.contains("tree"))
            answer.tree = object["tree"].toString();
        answer.error = object["error"].toString();
        answer.sentence = object["sentence"].toString();
        answer.line = object["line"].toInt();
        answer.column = object["column"].toInt();
        answers.append(answer);
    }
    return answers;
}

} // namespace joinery::tests
