// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/lessonprogress.h"

#include <QSettings>

namespace joinery::app {
namespace {

QString groupOf(const QString &lesson)
{
    return QStringLiteral("lessons/") + lesson;
}

} // namespace

LessonProgress loadProgress(QSettings &settings, const QString &lesson)
{
    settings.beginGroup(groupOf(lesson));
    LessonProgress progress;
    progress.step = settings.value(QStringLiteral("step")).toUInt();
    for (const QVariant &done : settings.value(QStringLiteral("done")).toList())
        progress.done.push_back(done.toBool());
    progress.answers = settings.value(QStringLiteral("answers")).toMap();
    progress.committed = settings.value(QStringLiteral("committed")).toStringList();
    progress.programs = settings.value(QStringLiteral("programs")).toMap();
    settings.endGroup();
    return progress;
}

void saveProgress(QSettings &settings, const QString &lesson, const LessonProgress &progress)
{
    QVariantList done;
    for (const bool step : progress.done)
        done.append(step);
    settings.beginGroup(groupOf(lesson));
    settings.setValue(QStringLiteral("step"), static_cast<uint>(progress.step));
    settings.setValue(QStringLiteral("done"), done);
    settings.setValue(QStringLiteral("answers"), progress.answers);
    settings.setValue(QStringLiteral("committed"), progress.committed);
    settings.setValue(QStringLiteral("programs"), progress.programs);
    settings.endGroup();
}

} // namespace joinery::app
