// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "engine/session.h"
#include "lesson/lesson.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace joinery::app::cli {

/// A scenario that can be run, and where its text stands.
struct Target {
    engine::Scenario scenario;
    std::optional<std::chrono::nanoseconds> stopAfter;
    QString file; ///< as messages name it
    int lineOffset = 0; ///< what to add to a scenario's line for the file's
};

/// A lesson file and everything in it that can be run.
struct LessonTarget {
    std::shared_ptr<const lesson::Lesson> lesson;
    QString file;
};

/// FILE:LINE:COL: what; the messages for a file that is not as it should be.
QStringList messagesOf(
    const std::vector<language::Diagnostic> &diagnostics, const QString &file, int lineOffset);

/// The lesson that LESSON or FILE.md names; nullopt where it names a scenario instead. Errors are
/// messages.
Result<std::optional<LessonTarget>, QStringList> findLesson(const QString &name);

/// A scenario of a lesson: every one, in the order of the file.
std::vector<std::pair<std::string, Target>> scenariosOf(const LessonTarget &lesson);

/// What `run` runs: the file itself, or a lesson's scenario main (or its only one).
Result<Target, QStringList> findScenario(const QString &name);

} // namespace joinery::app::cli
