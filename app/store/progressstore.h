// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/keptfolder.h"
#include "app/store/lessonprogress.h"

namespace joinery::app {

/// What a student has done, lesson by lesson.
class ProgressStore : public QObject {
    Q_OBJECT

public:
    ProgressStore(const QString &folder, FileWriter &writer, QObject *parent = nullptr);

    /// A new lesson's, where nothing is kept or it cannot be used.
    LessonProgress load(const QString &lesson);
    void keep(const QString &lesson, const LessonProgress &progress);

signals:
    void problemFound(const joinery::app::StoreProblem &problem);

private:
    KeptFolder m_folder;
};

} // namespace joinery::app
