// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lessonlist/lessonlistmodel.h"

namespace joinery::app {
namespace {

QString numberedTitle(const LessonRow &lesson)
{
    return lesson.number.isEmpty() ? lesson.title : lesson.number + u' ' + lesson.title;
}

} // namespace

void LessonListModel::setChapters(const std::vector<ChapterRows> &chapters, const QString &openId)
{
    beginResetModel();
    m_rows.clear();
    m_openId = openId;
    for (const ChapterRows &chapter : chapters) {
        m_rows.push_back({chapter.title, std::nullopt});
        for (const LessonRow &lesson : chapter.lessons)
            m_rows.push_back({{}, lesson});
    }
    endResetModel();
}

QModelIndex LessonListModel::indexOf(const QString &id) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].lesson && m_rows[row].lesson->id == id)
            return index(static_cast<int>(row));
    }
    return {};
}

int LessonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LessonListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.lesson)
        return lessonData(*row.lesson, role);
    if (role == HeadingRole)
        return true;
    return role == Qt::DisplayRole || role == TitleRole ? row.heading : QVariant();
}

QString LessonListModel::sentence(const LessonRow &lesson) const
{
    QStringList facts{numberedTitle(lesson)};
    facts << lessonData(lesson, MinutesRole).toString() << standingText(lesson.standing);
    facts.removeAll(QString());
    return facts.join(tr(", ", "between the facts on a lesson"));
}

QVariant LessonListModel::lessonData(const LessonRow &lesson, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return numberedTitle(lesson);
    case Qt::AccessibleTextRole:
        return sentence(lesson);
    case Qt::ToolTipRole:
    case SummaryRole:
        return lesson.summary;
    case HeadingRole:
        return false;
    case IdRole:
        return lesson.id;
    case NumberRole:
        return lesson.number;
    case TitleRole:
        return lesson.title;
    case MinutesRole:
        return lesson.minutes > 0 ? tr("%n min", nullptr, lesson.minutes) : QString();
    case StandingRole:
        return static_cast<int>(lesson.standing);
    case OpenRole:
        return lesson.id == m_openId;
    default:
        return {};
    }
}

Qt::ItemFlags LessonListModel::flags(const QModelIndex &index) const
{
    if (index.data(HeadingRole).toBool())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString LessonListModel::standingText(Standing standing)
{
    switch (standing) {
    case Standing::New:
        return {};
    case Standing::Begun:
        return tr("Begun");
    case Standing::Done:
        return tr("Done");
    }
    return {};
}

} // namespace joinery::app
