// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/runs/recordedruns.h"

#include <QDir>
#include <QFileInfo>

namespace joinery::app {

QString RecordedRuns::pathOf(const QString &name) const
{
    return QDir(m_folder).filePath(name + QStringLiteral(".joinery"));
}

Result<trace::Run, RecordedRunError>
RecordedRuns::load(const QString &name, const std::string &program) const
{
    using Kind = RecordedRunError::Kind;
    const QString path = pathOf(name);
    if (!QFileInfo::exists(path))
        return Failure{RecordedRunError{Kind::Missing, path, {}}};
    auto loaded = trace::loadRun(path.toStdString());
    if (!loaded)
        return Failure{RecordedRunError{Kind::Unreadable, path, loaded.error()}};
    if (loaded->damagedFromLine)
        return Failure{RecordedRunError{Kind::Damaged, path, {}}};
    const auto trimmed = [](const std::string &text) {
        return QString::fromStdString(text).trimmed();
    };
    if (trimmed(loaded->run.header.scenarioText) != trimmed(program))
        return Failure{RecordedRunError{Kind::Stale, path, {}}};
    return std::move(loaded->run);
}

Status<trace::RunFileError> RecordedRuns::save(const QString &name, trace::Run run) const
{
    run.header.machine = {};
    QDir().mkpath(m_folder);
    return trace::saveRun(run, pathOf(name).toStdString());
}

} // namespace joinery::app
