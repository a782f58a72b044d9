// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace joinery::app {

/// How far a student has come with a lesson.
enum class Standing { New, Begun, Done };

/// What a student has done of one lesson; kept when the window closes.
struct LessonProgress {
    std::size_t step = 0;
    std::vector<bool> done; ///< by step
    QMap<QString, QStringList> answers; ///< by question
    QStringList committed; ///< questions whose answer was given
    QMap<QString, int> hints; ///< by question: how many are open, where any is
    QMap<QString, QString> programs; ///< by scenario: as the student changed them

    Standing standing() const;

    bool operator==(const LessonProgress &) const = default;
};

QJsonObject toJson(const LessonProgress &progress);
/// nullopt: a field is not of its kind, so nothing of it can be trusted. What is not there is as in
/// a new lesson.
std::optional<LessonProgress> progressFromJson(const QJsonObject &json);

} // namespace joinery::app
