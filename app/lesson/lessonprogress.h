// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

class QSettings;

namespace joinery::app {

/// What a student has done of one lesson; kept when the window closes.
struct LessonProgress {
    std::size_t step = 0;
    std::vector<bool> done; ///< by step
    QVariantMap answers; ///< by question
    QStringList committed; ///< questions whose answer was given
    QVariantMap programs; ///< by scenario: as the student changed them

    bool operator==(const LessonProgress &) const = default;
};

LessonProgress loadProgress(QSettings &settings, const QString &lesson);
void saveProgress(QSettings &settings, const QString &lesson, const LessonProgress &progress);

} // namespace joinery::app
