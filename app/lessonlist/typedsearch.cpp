// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lessonlist/typedsearch.h"

#include "app/lessonlist/lessonlistmodel.h"

#include <algorithm>

namespace joinery::app {
namespace {

enum class Match { None, Inside, AtTheBegin };

Match matchOf(const QModelIndex &lesson, const QString &text)
{
    if (!lesson.flags().testFlag(Qt::ItemIsSelectable))
        return Match::None;
    const QString title = lesson.data(LessonListModel::TitleRole).toString();
    if (lesson.data(LessonListModel::NumberRole).toString().startsWith(text)
        || title.startsWith(text, Qt::CaseInsensitive))
        return Match::AtTheBegin;
    return title.contains(text, Qt::CaseInsensitive) ? Match::Inside : Match::None;
}

/// The best of all rows; of several, the first from there on.
QModelIndex bestFrom(const QAbstractItemModel &lessons, int first, const QString &text)
{
    QModelIndex best;
    Match bestMatch = Match::None;
    const int rows = lessons.rowCount();
    for (int step = 0; step < rows; ++step) {
        const QModelIndex lesson = lessons.index((first + step) % rows, 0);
        if (const Match match = matchOf(lesson, text); match > bestMatch) {
            best = lesson;
            bestMatch = match;
        }
    }
    return best;
}

bool isOneSignRepeated(const QString &text)
{
    return std::ranges::all_of(text, [&](QChar sign) { return sign == text.front(); });
}

} // namespace

TypedSearch::TypedSearch(std::chrono::milliseconds pause) : m_pause(pause) { }

bool TypedSearch::goesOn() const
{
    return m_sinceLast.isValid() && m_sinceLast.elapsed() < m_pause.count();
}

QModelIndex TypedSearch::take(const QString &typed, const QModelIndex &current)
{
    if (typed.isEmpty() || !current.isValid())
        return {};
    if (!goesOn())
        m_text.clear();
    m_text += typed;
    m_sinceLast.start();
    if (isOneSignRepeated(m_text))
        return bestFrom(*current.model(), current.row() + 1, m_text.left(1));
    return bestFrom(*current.model(), current.row(), m_text);
}

} // namespace joinery::app
