// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/store/progressstore.h"

namespace joinery::app {
namespace {

constexpr KeptFolder::Kind kind{StoreProblem::What::Progress, 1};

} // namespace

ProgressStore::ProgressStore(const QString &folder, FileWriter &writer, QObject *parent)
    : QObject(parent), m_folder(folder, kind, writer)
{
    connect(&m_folder, &KeptFolder::problemFound, this, &ProgressStore::problemFound);
}

LessonProgress ProgressStore::load(const QString &lesson)
{
    const auto json = m_folder.read(lesson);
    if (!json)
        return {};
    const auto progress = progressFromJson(*json);
    if (!progress)
        m_folder.refuse(lesson);
    return progress.value_or(LessonProgress());
}

void ProgressStore::keep(const QString &lesson, const LessonProgress &progress)
{
    m_folder.write(lesson, toJson(progress));
}

} // namespace joinery::app
