// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/lessonmenu.h"

#include "app/store/progressstore.h"
#include "app/window/toolbar.h"

#include <QToolButton>

namespace joinery::app {
namespace {

QString shownTitle(const LessonEntry &entry)
{
    return entry.number + u' ' + entry.title;
}

} // namespace

LessonMenu::LessonMenu(ToolBar &toolBar, ProgressStore &progress, QWidget &window)
    : QObject(&window), m_toolBar(toolBar), m_progress(progress), m_window(window)
{
    connect(&toolBar, &ToolBar::previousLessonWanted, this, &LessonMenu::openPrevious);
    connect(&toolBar, &ToolBar::nextLessonWanted, this, &LessonMenu::openNext);
    connect(&toolBar, &ToolBar::lessonListWanted, this, &LessonMenu::popUp);
}

LessonMenu::~LessonMenu() = default;

void LessonMenu::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_popup)
        m_popup->setTheme(theme);
}

LessonListPopup &LessonMenu::popup()
{
    if (!m_popup) {
        m_popup = new LessonListPopup(&m_window);
        m_popup->setTheme(m_theme);
        connect(m_popup, &LessonListPopup::lessonChosen, this, &LessonMenu::lessonWanted);
    }
    return *m_popup;
}

const LessonLibrary &LessonMenu::library()
{
    if (!m_library)
        m_library = std::make_unique<LessonLibrary>();
    return *m_library;
}

QString LessonMenu::titleOf(const QString &id)
{
    if (id.isEmpty())
        return {};
    const LessonEntry *entry = library().find(id);
    return entry ? entry->title : id;
}

std::optional<std::size_t> LessonMenu::index()
{
    return m_lesson.isEmpty() ? std::nullopt : library().indexOf(m_lesson);
}

void LessonMenu::showLesson(const QString &id, const QString &title)
{
    m_lesson = id;
    const auto &entries = library().entries();
    const auto at = index();
    m_toolBar.setLessonTitle(at ? shownTitle(entries[*at]) : title);
    showNeighbours(at && *at > 0, at && *at + 1 < entries.size());
}

void LessonMenu::showTitle(const QString &title)
{
    m_lesson.clear();
    m_toolBar.setLessonTitle(title);
    showNeighbours(false, false);
}

void LessonMenu::showNeighbours(bool hasPrevious, bool hasNext)
{
    m_toolBar.setNeighbours(hasPrevious, hasNext);
    emit nextLessonKnown(hasNext);
}

void LessonMenu::openNeighbour(int step)
{
    // None stands beside the Playground, or beside a file.
    const auto open = index();
    if (!open)
        return;
    const auto &entries = library().entries();
    const std::size_t wanted = *open + static_cast<std::size_t>(step);
    // Before the first, the number has wrapped round to the largest.
    if (wanted < entries.size())
        emit lessonWanted(entries[wanted].id);
}

void LessonMenu::refresh()
{
    m_library.reset();
}

void LessonMenu::popUp()
{
    emit aboutToShow();
    // Somebody may have put a lesson into their folder since.
    refresh();
    popup().popUp(chapters(), m_lesson, m_toolBar.lessonButton());
}

std::vector<ChapterRows> LessonMenu::chapters()
{
    std::vector<ChapterRows> chapters{
        {tr("Without a lesson"),
         {{.id = playgroundId,
           .title = tr("Playground"),
           .summary = tr("An empty program to try things out in, and statements to put into it. "
                         "What you make of it is kept.")}}}};
    QString chapter;
    for (const LessonEntry &entry : library().entries()) {
        const QString number = entry.number.section(u'.', 0, 0);
        if (number != chapter)
            chapters.push_back({QStringLiteral("%1 · %2").arg(number, entry.chapter), {}});
        chapter = number;
        chapters.back().lessons.push_back(
            {.id = entry.id,
             .number = entry.number,
             .title = entry.title,
             .summary = entry.summary,
             .minutes = entry.minutes,
             .standing = m_progress.load(entry.id).standing()});
    }
    return chapters;
}

} // namespace joinery::app
