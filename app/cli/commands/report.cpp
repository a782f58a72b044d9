// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/report.h"

#include "app/cli/terminal.h"
#include "app/words/lessonwords.h"

#include <QCoreApplication>

namespace joinery::app::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString placedMessage(const QString &file, Place place, const QString &what)
{
    return QStringLiteral("%1:%2:%3: %4").arg(file).arg(place.line).arg(place.column).arg(what);
}

QStringList messagesOf(const LessonFailure &failure)
{
    if (!failure.reason.isEmpty())
        return {QStringLiteral("%1: %2").arg(failure.file, failure.reason)};
    QStringList messages;
    for (const lesson::LessonError &error : failure.errors)
        messages << placedMessage(failure.file, error.place, words::inWords(error));
    return messages;
}

void Report::fail(const QStringList &messages)
{
    m_isGood = false;
    for (const QString &message : messages)
        printLine(message);
}

void Report::error(const QString &file, Place place, const QString &what)
{
    fail({placedMessage(file, place, what)});
}

void Report::warn(const QString &file, Place place, const QString &what)
{
    printLine(placedMessage(file, place, Words::tr("warning: %1").arg(what)));
}

} // namespace joinery::app::cli
