// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "lesson/chapter.h"
#include "lesson/lesson.h"
#include "lesson/translation.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

/// Lessons as files: lesson.md is one in English, the master; lesson.zh_CN.md beside it is the same
/// in Chinese. Any name will do for "lesson".
namespace joinery::app {

/// Why a lesson file cannot be used: it cannot be read (reason, in the system's words), or it has
/// errors.
struct LessonFailure {
    QString file; ///< the path
    QString reason;
    std::vector<lesson::LessonError> errors;
};

/// Reads and checks a lesson; of a translation, it and its master.
Result<std::shared_ptr<const lesson::Lesson>, LessonFailure> loadLesson(const QString &path);

/// Reads a translation and checks it against its master.
Result<lesson::Translation, LessonFailure>
loadTranslation(const lesson::Lesson &master, const QString &path);

/// Reads and checks a chapter.md, or a translation of one.
Result<lesson::Chapter, LessonFailure> loadChapter(const QString &path);

/// What the name of a translation says.
struct TranslationName {
    QString master; ///< the path of the file that it translates
    QString language; ///< "zh_CN"
};

/// nullopt: the file is no translation, by its name or for want of a master.
std::optional<TranslationName> translationName(const QString &path);

/// A translation, by its name, with nothing beside it that it could translate.
bool isOrphanedTranslation(const QString &path);

/// The paths of all translations beside a master, by name.
QStringList translationsOf(const QString &master);

/// The translation for a language as QLocale names it ("zh_CN"), else for the language alone
/// ("zh"). Empty: there is none.
QString translationOf(const QString &master, const QString &language);

/// The keys of a file's front matter and what they say, sound or not. Empty: there is none.
QHash<QString, QString> frontMatterOf(const QString &path);

/// Whether the file looks like a lesson, sound or not: it has front matter with a key `lesson`, or
/// the name lesson.md. So a README beside lessons is none.
bool looksLikeLesson(const QString &path);

} // namespace joinery::app
