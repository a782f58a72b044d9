// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/lessonprogress.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace joinery::app {

/// A lesson as the list shows it.
struct LessonRow {
    QString id;
    QString number; ///< "2.1"; empty: it has none
    QString title;
    QString summary;
    int minutes = 0; ///< 0: nobody said
    Standing standing = Standing::New;
};

/// A section of the list.
struct ChapterRows {
    QString title; ///< as shown: "2 · join()"
    std::vector<LessonRow> lessons;
};

/// The lessons under their chapters' headings. A heading cannot be chosen.
class LessonListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool
        IdRole,
        NumberRole,
        TitleRole,
        SummaryRole,
        MinutesRole, ///< as text; empty: nobody said
        StandingRole, ///< int of Standing
        OpenRole, ///< bool: the lesson that is open
    };

    using QAbstractListModel::QAbstractListModel;

    void setChapters(const std::vector<ChapterRows> &chapters, const QString &openId);
    /// Invalid: there is none of that id.
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "Done", "Begun"; nothing for a new lesson.
    static QString standingText(Standing standing);

private:
    struct Row {
        QString heading;
        std::optional<LessonRow> lesson;
    };
    QString sentence(const LessonRow &lesson) const;
    QVariant lessonData(const LessonRow &lesson, int role) const;

    std::vector<Row> m_rows;
    QString m_openId;
};

} // namespace joinery::app
