// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/lessonmenu.h"

#include "app/lesson/lessonlibrary.h"
#include "app/store/progressstore.h"
#include "app/window/toolbar.h"

#include <QMenu>

#include <algorithm>

namespace joinery::app {
namespace {

QString shownTitle(const LessonEntry &entry)
{
    return entry.number + u' ' + entry.title;
}

/// "✓": every step is done; "1/3": so many are.
QString wordProgress(const LessonProgress &progress)
{
    const auto done = std::ranges::count(progress.done, true);
    const auto all = std::ssize(progress.done);
    if (done == 0)
        return {};
    return done == all ? QStringLiteral("✓") : QStringLiteral("%1/%2").arg(done).arg(all);
}

} // namespace

LessonMenu::LessonMenu(ToolBar &toolBar, ProgressStore &progress, QObject *parent)
    : QObject(parent), m_toolBar(toolBar), m_progress(progress)
{
    connect(&toolBar, &ToolBar::previousLessonWanted, this, &LessonMenu::openPrevious);
    connect(&toolBar, &ToolBar::nextLessonWanted, this, &LessonMenu::openNext);
    connect(&toolBar.lessonMenu(), &QMenu::aboutToShow, this, &LessonMenu::fill);
}

LessonMenu::~LessonMenu() = default;

const LessonLibrary &LessonMenu::library()
{
    if (!m_library)
        m_library = std::make_unique<LessonLibrary>();
    return *m_library;
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
    m_toolBar.setNeighbours(at && *at > 0, at && *at + 1 < entries.size());
}

void LessonMenu::showTitle(const QString &title)
{
    m_lesson.clear();
    m_toolBar.setLessonTitle(title);
    m_toolBar.setNeighbours(false, false);
}

void LessonMenu::openNeighbour(int step)
{
    const auto &entries = library().entries();
    const std::size_t wanted = index().value_or(0) + static_cast<std::size_t>(step);
    // Before the first, the number has wrapped round to the largest.
    if (wanted < entries.size())
        emit lessonWanted(entries[wanted].id);
}

void LessonMenu::fill()
{
    emit aboutToShow();
    QMenu &menu = m_toolBar.lessonMenu();
    menu.clear();
    QString chapter;
    for (const LessonEntry &entry : library().entries()) {
        if (entry.chapter != chapter)
            menu.addSection(entry.chapter);
        chapter = entry.chapter;
        const QString progress = wordProgress(m_progress.load(entry.id));
        QAction *action = menu.addAction(shownTitle(entry) + u'\t' + progress);
        action->setCheckable(true);
        action->setChecked(entry.id == m_lesson);
        connect(
            action, &QAction::triggered, this, [this, id = entry.id] { emit lessonWanted(id); });
    }
}

} // namespace joinery::app
