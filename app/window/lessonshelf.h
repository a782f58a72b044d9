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

/// The lessons there are, in order, as the window lists them.
class LessonShelf {
public:
    struct Entry {
        QString id;
        QString title;
        QString chapter;
        QString number; ///< "2.1"
        QString path;

        QString shownTitle() const { return number + u' ' + title; }
    };

    /// Reads the list, not the lessons.
    LessonShelf();

    const std::vector<Entry> &entries() const { return m_entries; }
    std::optional<std::size_t> indexOf(const QString &id) const;
    /// The error is worded.
    Result<std::shared_ptr<const lesson::Lesson>, QString> load(std::size_t index) const;

private:
    std::vector<Entry> m_entries;
};

} // namespace joinery::app
