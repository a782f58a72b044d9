// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/listpage.h"

#include "app/theme/scaled.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

QLabel *mutedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

/// Return is a click. activated() comes with every click, too, where the desktop opens by a single
/// one.
class RowList : public QListView {
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (opens && currentIndex().isValid())
            emit clicked(currentIndex());
        else
            QListView::keyPressEvent(event);
    }
};

} // namespace

ListPage::ListPage(QWidget *parent)
    : QWidget(parent),
      m_list(new RowList),
      m_header(new QHBoxLayout),
      m_summary(new QLabel(this)),
      m_button(new QPushButton(this)),
      m_changed(new QLabel(this)),
      m_advice(mutedLabel(this)),
      m_details(mutedLabel(this)),
      m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    addHeader();
    addList();
    column->addLayout(m_header);
    column->addWidget(m_changed);
    column->addLayout(m_stack, 1);
    column->addWidget(m_details);
    m_changed->setWordWrap(true);
    showProgram();
}

void ListPage::addHeader()
{
    // A long sentence must not widen the window.
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_header->addWidget(m_summary, 1);
    m_header->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &ListPage::buttonPressed);
}

void ListPage::addToHeader(QWidget &widget)
{
    m_header->insertWidget(m_header->count() - 1, &widget);
}

void ListPage::addList()
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListView::clicked, this, &ListPage::rowOpened);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setMargin(24);
    m_stack->addWidget(m_advice);
    m_stack->addWidget(m_list);
}

void ListPage::setItems(QAbstractItemModel &model, QAbstractItemDelegate &delegate)
{
    m_list->setModel(&model);
    m_list->setItemDelegate(&delegate);
}

void ListPage::setTheme(const Theme &theme)
{
    QFont heavy = theme.uiFont();
    heavy.setWeight(QFont::DemiBold);
    const int margin = theme.metrics.margin;
    layout()->setContentsMargins(0, theme.metrics.gap, 0, theme.metrics.gap);
    layout()->setSpacing(scaled(theme, 6));
    m_header->setContentsMargins(margin, 0, margin, 0);
    for (QLabel *label : {m_changed, m_details})
        label->setContentsMargins(margin, 0, margin, 0);
    m_summary->setFont(heavy);
    m_advice->setFont(theme.uiFont());
    m_details->setFont(theme.smallFont());
    m_changed->setFont(theme.uiFont());
    m_changed->setStyleSheet(QStringLiteral("color: %1").arg(theme.warning.name()));
    m_list->doItemsLayout();
}

void ListPage::setProgram(Program program)
{
    m_program = program;
    showProgram();
}

void ListPage::showProgram()
{
    m_changed->setText(tr("The program has been changed since. This is about what it was then."));
    m_changed->setVisible(m_program == Program::Changed);
}

void ListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showProgram();
    QWidget::changeEvent(event);
}

void ListPage::showRows()
{
    const QAbstractItemModel &model = *m_list->model();
    const bool hasRows = model.rowCount() > 0;
    const bool hadKeyboard = m_button->hasFocus();
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_list) : m_advice);
    setFocusProxy(hasRows ? static_cast<QWidget *>(m_list) : m_button);
    if (!hasRows || m_list->currentIndex().isValid())
        return;
    m_list->setCurrentIndex(model.index(0, 0));
    if (hadKeyboard)
        m_list->setFocus();
}

void ListPage::showTexts(const QString &summary, const QString &details, const QString &advice)
{
    m_summary->setText(summary);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_advice->setText(advice);
}

} // namespace joinery::app
