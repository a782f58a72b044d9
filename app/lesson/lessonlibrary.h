// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/lessonfile.h"

#include <QLocale>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace joinery::app {

/// A lesson as a list shows it, read from its front matter alone: whether the file is sound is
/// found out when it is loaded.
struct LessonEntry {
    QString id; ///< no two have the same
    QString title; ///< in the library's language, if it has been translated
    QString summary;
    int minutes = 0;
    QString chapter; ///< its title, in the library's language
    QString number; ///< "2.1"
    QString path; ///< of the master, lesson.md
    QString translation; ///< path of the file in the library's language; empty: there is none
};

/// The folders that lessons are in.
struct LessonPlaces {
    QString shipped; ///< NN-chapter/NN-lesson/lesson.md, with a chapter.md in each chapter
    QString own; ///< the user's: *.md, or lesson.md in folders of their own

    /// shipped: JOINERY_LESSONS if it is set; else share/joinery/lessons beside this executable's
    /// folder; else, in a build tree, the sources' resources/lessons. own: `lessons` in the user's
    /// data folder, whether it exists or not.
    static LessonPlaces standard();
};

/// A lesson to be shown.
struct LoadedLesson {
    enum class Tongue {
        AsWanted, ///< in the library's language
        English, ///< for want of a translation, or of a sound one
    };
    std::shared_ptr<const lesson::Lesson> lesson;
    Tongue tongue = Tongue::AsWanted;
    /// Why the translation that there is could not be used.
    std::optional<LessonFailure> translationFailure;
};

/// The lessons in their order: those that come with Joinery, by number, and the user's own as a
/// last chapter, "My lessons". Reads the disk once, when it is made: make another one to look
/// again, or for another language.
class LessonLibrary {
public:
    /// language: as QLocale names it, "zh_CN". English needs no translation.
    explicit LessonLibrary(
        const LessonPlaces &places = LessonPlaces::standard(),
        const QString &language = QLocale().name());

    const std::vector<LessonEntry> &entries() const { return m_entries; }
    std::optional<std::size_t> indexOf(const QString &id) const;
    /// nullptr: there is none of that id.
    const LessonEntry *find(const QString &id) const;

    /// In the library's language or, if that cannot be had, in English. Its id is the entry's.
    Result<LoadedLesson, LessonFailure> load(const LessonEntry &entry) const;

private:
    void addShipped(const QString &folder);
    void addOwn(const QString &folder);
    void add(LessonEntry entry);
    bool isEnglish() const;

    QString m_language;
    std::vector<LessonEntry> m_entries;
    int m_lastChapter = 0; ///< the highest number yet
};

} // namespace joinery::app
