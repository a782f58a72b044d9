// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/files/documentfile.h"

#include "app/words/errorwords.h"
#include "app/words/lessonwords.h"
#include "trace/runfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace joinery::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

} // namespace

QString wordLessonFailure(const LessonFailure &failure)
{
    if (!failure.reason.isEmpty())
        return Words::tr("The lesson cannot be read: %1.").arg(failure.reason);
    QString text = Words::tr("The lesson has errors:") + QStringLiteral("\n\n");
    for (const lesson::LessonError &error : failure.errors)
        text += QStringLiteral("- %1:%2:%3: %4\n")
                    .arg(QFileInfo(failure.file).fileName())
                    .arg(error.place.line)
                    .arg(error.place.column)
                    .arg(words::inWords(error));
    return text;
}

Result<Document, Sentence> readDocument(const QString &path)
{
    if (QFileInfo(path).suffix() == QLatin1String("joinery")) {
        auto loaded = trace::loadRun(path.toStdString());
        if (!loaded)
            return Failure{[name = QFileInfo(path).fileName(), error = loaded.error()] {
                return Words::tr("%1 cannot be opened: %2.").arg(name, words::inWords(error));
            }};
        trace::Trace trace(std::move(loaded->run.events), loaded->run.header.clock);
        return Document(
            OpenedRun{std::move(loaded->run.header), std::move(trace), loaded->damagedFromLine});
    }
    const auto program = readProgram(path);
    if (!program)
        return Failure{program.error()};
    return Document(OpenedProgram{*program});
}

} // namespace joinery::app
