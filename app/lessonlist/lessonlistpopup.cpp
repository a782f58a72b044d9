// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lessonlist/lessonlistpopup.h"

#include "app/lessonlist/lessonlistdelegate.h"
#include "app/lessonlist/typedsearch.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace joinery::app {
namespace {

constexpr int leastWidth = 430;
constexpr int mostWidth = 620;
constexpr int summaryLines = 2;

/// Enter opens, whatever the desktop thinks that a list does. What is typed goes to the lesson that
/// has it in its number or title.
class LessonList : public QListView {
public:
    explicit LessonList(QWidget *parent) : QListView(parent)
    {
        // Chinese is typed by an input method.
        setAttribute(Qt::WA_InputMethodEnabled);
    }

    void keyboardSearch(const QString &typed) override
    {
        if (const QModelIndex found = m_search.take(typed, currentIndex()); found.isValid())
            setCurrentIndex(found);
    }

protected:
    void hideEvent(QHideEvent *event) override
    {
        m_search = TypedSearch();
        QListView::hideEvent(event);
    }

    void inputMethodEvent(QInputMethodEvent *event) override
    {
        keyboardSearch(event->commitString());
        event->accept();
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        // A blank may stand in a title.
        const bool isBlank = event->key() == Qt::Key_Space && m_search.goesOn();
        const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || (event->key() == Qt::Key_Space && !isBlank);
        if (opens && currentIndex().isValid())
            emit activated(currentIndex());
        else if (isBlank)
            keyboardSearch(event->text());
        else
            QListView::keyPressEvent(event);
    }

private:
    TypedSearch m_search;
};

} // namespace

LessonListPopup::LessonListPopup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("lessonList"));
    m_model = new LessonListModel(this);
    m_delegate = new LessonListDelegate(this);
    m_list = new LessonList(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setProperty("muted", true);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_summary->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsSelectable))
            m_list->setCurrentIndex(index);
    });
    connect(m_list, &QListView::clicked, this, &LessonListPopup::choose);
    connect(m_list, &QListView::activated, this, &LessonListPopup::choose);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &LessonListPopup::showSummary);
    setFocusProxy(m_list);
}

void LessonListPopup::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_summary->setFont(theme.smallFont());
    m_summary->setContentsMargins(theme.metrics.margin, 9, theme.metrics.margin, 9);
    m_summary->setFixedHeight(
        QFontMetrics(theme.smallFont()).lineSpacing() * summaryLines + 2 * 9 + 6);
    setStyleSheet(QStringLiteral("#lessonList { background: %1; border: 1px solid %2; }"
                                 " #lessonList QListView { background: transparent; }"
                                 " #lessonList QLabel { border-top: 1px solid %2; }")
                      .arg(theme.panel.name(), theme.border.name()));
}

void LessonListPopup::popUp(
    const std::vector<ChapterRows> &chapters, const QString &openId, const QWidget &below)
{
    m_list->setAccessibleName(tr("Lessons"));
    m_model->setChapters(chapters, openId);
    const QPoint at = below.mapToGlobal(QPoint(0, below.height() + 4));
    resize(sizeIn(*below.window(), at));
    move(at);
    show();
    const QModelIndex open = m_model->indexOf(openId);
    // Without an open lesson, the first: the row after the first heading.
    m_list->setCurrentIndex(open.isValid() ? open : m_model->index(1));
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_list->setFocus();
}

QSize LessonListPopup::sizeIn(const QWidget &window, QPoint at) const
{
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    const int width = std::clamp(m_list->sizeHintForColumn(0) + bar, leastWidth, mostWidth);
    int height = m_summary->height() + 10;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const int room = window.mapToGlobal(QPoint(0, window.height())).y() - at.y() - 10;
    return {width, std::min(height, std::max(room, 240))};
}

void LessonListPopup::choose(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsSelectable))
        return;
    const QString id = index.data(LessonListModel::IdRole).toString();
    close();
    emit lessonChosen(id);
}

void LessonListPopup::showSummary(const QModelIndex &index)
{
    m_summary->setText(index.data(LessonListModel::SummaryRole).toString());
}

} // namespace joinery::app
