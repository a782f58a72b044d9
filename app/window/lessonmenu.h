// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/lessonlibrary.h"
#include "app/lessonlist/lessonlistpopup.h"

#include <QObject>

#include <memory>
#include <optional>

namespace joinery::app {

class ProgressStore;
class ToolBar;

/// The toolbar's way through the lessons: the drop-down with chapters and progress, the one before
/// and the one after.
class LessonMenu : public QObject {
    Q_OBJECT

public:
    /// Stands among the lessons' ids, but can be none of them.
    static inline const QString playgroundId = QStringLiteral("@playground");

    LessonMenu(ToolBar &toolBar, ProgressStore &progress, QWidget &window);
    ~LessonMenu() override;

    void setTheme(const Theme &theme);
    /// Read from disk when first needed: not before the first paint, above all.
    const LessonLibrary &library();
    /// In the language that is spoken. An id of no lesson is its own title.
    QString titleOf(const QString &id);
    /// The language, or what is on disk, is another: the library is read again.
    void refresh();
    /// What the toolbar shows: the open lesson, or what is open instead of one.
    void showLesson(const QString &id, const QString &title);
    void showTitle(const QString &title);
    void openPrevious() { openNeighbour(-1); }
    void openNext() { openNeighbour(+1); }
    void popUp();

signals:
    /// Whether a lesson comes after the one that is open.
    void nextLessonKnown(bool thereIsOne);
    void lessonWanted(const QString &id);
    /// The list is about to be seen: progress should be what it is now.
    void aboutToShow();

private:
    std::vector<ChapterRows> chapters();
    LessonListPopup &popup();
    void openNeighbour(int step);
    void showNeighbours(bool hasPrevious, bool hasNext);
    std::optional<std::size_t> index();

    ToolBar &m_toolBar;
    ProgressStore &m_progress;
    QWidget &m_window;
    LessonListPopup *m_popup = nullptr; ///< made when it is first wanted
    Theme m_theme;
    std::unique_ptr<LessonLibrary> m_library;
    QString m_lesson; ///< the open one's id; empty: there is none
};

} // namespace joinery::app
