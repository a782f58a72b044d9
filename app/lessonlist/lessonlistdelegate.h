// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/lessonprogress.h"
#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace joinery::app {

/// Paints a lesson as a line of columns: number, title, how far, minutes. How far is a sign and a
/// word, so that it does not depend on a colour.
class LessonListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit LessonListDelegate(QObject *parent);

    void setTheme(const Theme &theme);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, QRect rect, const QModelIndex &index) const;
    void paintLesson(QPainter &painter, QRect rect, const QModelIndex &index) const;
    void paintStanding(QPainter &painter, QRect rect, Standing standing) const;
    int numberWidth() const;
    int standingWidth() const;
    int minutesWidth() const;

    Theme m_theme;
};

} // namespace joinery::app
