// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/settingsfile.h"

#include <QFile>

#include <utility>

namespace joinery::app {
namespace {

std::unique_ptr<QSettings> settingsAt(const QString &path)
{
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QString usersPath()
{
    return QSettings(
               QSettings::IniFormat, QSettings::UserScope, QStringLiteral("joinery"),
               QStringLiteral("joinery"))
        .fileName();
}

bool isSound(QFile &file)
{
    // QSettings would take zeros for values, and write them back.
    if (file.readAll().contains('\0'))
        return false;
    const auto settings = settingsAt(file.fileName());
    // It reads a section only when asked for it.
    settings->allKeys();
    return settings->status() == QSettings::NoError;
}

OpenedSettings kept(const QString &path, std::optional<StoreProblem> problem = {})
{
    OpenedSettings opened;
    opened.settings = settingsAt(path);
    opened.problem = std::move(problem);
    return opened;
}

OpenedSettings notKept(StoreProblem problem)
{
    auto folder = std::make_unique<QTemporaryDir>();
    auto settings = settingsAt(folder->filePath(QStringLiteral("joinery.ini")));
    return {std::move(folder), std::move(settings), std::move(problem)};
}

} // namespace

OpenedSettings openSettings(const QString &path)
{
    const QString place = path.isEmpty() ? usersPath() : path;
    QFile file(place);
    if (!file.exists())
        return kept(place);
    StoreProblem problem{.what = StoreProblem::What::Settings, .path = place};
    if (!file.open(QIODevice::ReadOnly)) {
        problem.kind = StoreProblem::Kind::CannotRead;
        problem.reason = file.errorString();
        return notKept(std::move(problem));
    }
    if (isSound(file))
        return kept(place);
    problem.aside = setAside(place);
    return problem.aside.isEmpty() ? notKept(std::move(problem)) : kept(place, std::move(problem));
}

} // namespace joinery::app
