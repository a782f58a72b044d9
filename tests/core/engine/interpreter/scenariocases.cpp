// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "scenariocases.h"

#include <QDir>
#include <QFile>

QList<ScenarioCase> scenarioCases(const QString &folder)
{
    QList<ScenarioCase> cases;
    const QDir directory(folder);
    const QStringList files = directory.entryList({"*.py"}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (line.startsWith("#### "))
                cases.append(
                    {name.chopped(3) + "/" + QString::fromUtf8(line.mid(5).trimmed()), {}});
            else if (!cases.isEmpty())
                cases.last().text += line;
        }
    }
    return cases;
}
