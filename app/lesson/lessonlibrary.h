// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/lessonfile.h"

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

} // namespace joinery::app
