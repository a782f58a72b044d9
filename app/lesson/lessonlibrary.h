// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/result.h"
#include "lesson/lesson.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace joinery::app {

/// A lesson as a list shows it, read from its front matter alone.
struct LessonEntry {
    QString id;
    QString title;
    QString summary;
    int minutes = 0;
    QString chapter; ///< "join"
    QString number; ///< "2.1"
    QString path; ///< of its lesson.md
};

/// Why a lesson file cannot be used: it cannot be read (reason, in the system's words), or it has
/// errors.
struct LessonFailure {
    QString reason;
    std::vector<lesson::LessonError> errors;
};

/// The lessons that come with Joinery, in their order: folders NN-chapter/NN-lesson with a
/// lesson.md each.
class LessonLibrary {
public:
    explicit LessonLibrary(const QString &folder = findFolder());

    const std::vector<LessonEntry> &entries() const { return m_entries; }
    std::optional<std::size_t> indexOf(const QString &id) const;
    /// nullptr: there is none of that id.
    const LessonEntry *find(const QString &id) const;

    /// JOINERY_LESSONS if it is set; else share/joinery/lessons beside this executable's folder;
    /// else, in a build tree, the sources' resources/lessons. Empty: there are none.
    static QString findFolder();

private:
    std::vector<LessonEntry> m_entries;
};

/// Reads and checks a lesson file.
Result<std::shared_ptr<const lesson::Lesson>, LessonFailure> loadLesson(const QString &path);

} // namespace joinery::app
