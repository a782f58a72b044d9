// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QListView;
class QModelIndex;
class QPushButton;
class QStackedLayout;

namespace joinery::app {

/// A page of the timeline's card about many runs of one program: a sentence and a button, below
/// them a list, or advice as long as it is empty, and below that the details.
class ListPage : public QWidget {
    Q_OBJECT

public:
    explicit ListPage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Whether the program is still the one that the page is about; if not, the page says so.
    enum class Program { Unchanged, Changed };
    void setProgram(Program program);
    Program program() const { return m_program; }

signals:
    void buttonPressed();
    /// By a click, or by Return.
    void rowOpened(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;
    void setItems(QAbstractItemModel &model, QAbstractItemDelegate &delegate);
    /// Between the sentence and the button.
    void addToHeader(QWidget &widget);
    QListView &list() const { return *m_list; }
    QPushButton &button() const { return *m_button; }
    /// Where there are rows one is current, and has the keyboard if the button had it.
    void showRows();
    void showTexts(const QString &summary, const QString &details, const QString &advice);

private:
    void addHeader();
    void addList();
    void showProgram();

    QListView *m_list;
    QHBoxLayout *m_header;
    QLabel *m_summary;
    QPushButton *m_button;
    QLabel *m_changed;
    QLabel *m_advice;
    QLabel *m_details;
    QStackedLayout *m_stack;
    Program m_program = Program::Unchanged;
};

} // namespace joinery::app
