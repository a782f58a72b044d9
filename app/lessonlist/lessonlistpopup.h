// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lessonlist/lessonlistmodel.h"
#include "app/theme/theme.h"

#include <QFrame>

class QLabel;
class QListView;

namespace joinery::app {

class LessonListDelegate;

/// The list of lessons, dropped down below its button: arrows and Enter, or the mouse. What the
/// lesson under the pointer is about stands below.
class LessonListPopup : public QFrame {
    Q_OBJECT

public:
    explicit LessonListPopup(QWidget *parent);

    void setTheme(const Theme &theme);
    /// below: the button; the list is no higher than the room under it in the window.
    void
    popUp(const std::vector<ChapterRows> &chapters, const QString &openId, const QWidget &below);
    QListView &list() const { return *m_list; }

signals:
    void lessonChosen(const QString &id);

private:
    void choose(const QModelIndex &index);
    void showSummary(const QModelIndex &index);
    QSize sizeIn(const QWidget &window, QPoint at) const;

    LessonListModel *m_model;
    LessonListDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_summary;
};

} // namespace joinery::app
