// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/documentfile.h"

#include "trace/runfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace joinery::app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DocumentFile", text);
}

} // namespace

Result<Document, QString> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{tr("It cannot be read: %1.").arg(file.errorString())};
    const QString ending = QFileInfo(path).suffix();
    if (ending == QLatin1String("joinery")) {
        auto loaded = trace::loadRun(path.toStdString());
        if (!loaded)
            return Failure{tr("This is no run that Joinery can read.")};
        return Document(std::move(loaded->run));
    }
    const std::string text = file.readAll().toStdString();
    if (ending == QLatin1String("md")) {
        auto lesson = lesson::parseLesson(text);
        if (!lesson)
            return Failure{tr("This lesson has errors: `joinery check %1` lists them.").arg(path)};
        return Document(OpenedLesson{std::make_shared<const lesson::Lesson>(std::move(*lesson))});
    }
    return Document(OpenedProgram{QFileInfo(path).fileName(), QString::fromStdString(text)});
}

} // namespace joinery::app
