// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/orders/orderspage.h"

#include "app/orders/ordersdelegate.h"
#include "app/orders/ordersmodel.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
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

} // namespace

OrdersPage::OrdersPage(QWidget *parent)
    : QWidget(parent),
      m_model(new OrdersModel(this)),
      m_delegate(new OrdersDelegate(this)),
      m_list(new QListView),
      m_empty(mutedLabel(this)),
      m_details(mutedLabel(this)),
      m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(6);
    addHeader();
    addList();
    column->addWidget(m_details);
    m_details->setContentsMargins(14, 0, 14, 0);
    showState(State::Empty);
}

void OrdersPage::addHeader()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 14, 0);
    m_summary = new QLabel(this);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button = new QPushButton(this);
    row->addWidget(m_summary, 1);
    row->addWidget(m_button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_state == State::GoingOn ? emit cancelWanted() : emit explorationWanted();
    });
}

void OrdersPage::addList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListView::clicked, this, &OrdersPage::open);
    // By Return; a click has opened it already.
    connect(m_list, &QListView::activated, this, &OrdersPage::open);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_stack, 1);
}

void OrdersPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    QFont heavy = theme.uiFont();
    heavy.setWeight(QFont::DemiBold);
    m_summary->setFont(heavy);
    m_empty->setFont(theme.uiFont());
    m_details->setFont(theme.smallFont());
    m_list->doItemsLayout();
}

void OrdersPage::begin()
{
    m_model->clear();
    m_counted.reset();
    m_executions = 0;
    showState(State::GoingOn);
}

void OrdersPage::add(const explore::FoundOrder &order)
{
    m_model->add(order);
    showState(m_state);
}

void OrdersPage::setExecutions(int executions)
{
    m_executions = executions;
    retranslate();
}

void OrdersPage::setSeen(const explore::Outcome &outcome)
{
    m_model->setSeen(outcome);
    retranslate();
}

void OrdersPage::finish(bool complete, std::optional<std::uint64_t> counted)
{
    m_counted = counted;
    showState(complete ? State::Complete : State::Bounded);
}

void OrdersPage::cancel()
{
    showState(State::Cancelled);
}

void OrdersPage::fail(std::function<QString()> words)
{
    m_failure = std::move(words);
    showState(State::Failed);
}

void OrdersPage::clear()
{
    m_model->clear();
    showState(State::Empty);
}

void OrdersPage::open(const QModelIndex &index)
{
    if (index.isValid())
        emit orderWanted(m_model->order(index.row()));
}

void OrdersPage::showState(State state)
{
    m_state = state;
    const bool hasOrders = m_model->rowCount() > 0;
    const bool hadKeyboard = m_button->hasFocus();
    m_stack->setCurrentIndex(hasOrders ? 1 : 0);
    setFocusProxy(hasOrders ? static_cast<QWidget *>(m_list) : m_button);
    if (hasOrders && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0));
        if (hadKeyboard)
            m_list->setFocus();
    }
    retranslate();
}

QString OrdersPage::summary() const
{
    const int orders = m_model->rowCount();
    const QString possible = tr("%n possible order(s)", nullptr, orders);
    switch (m_state) {
    case State::Empty:
    case State::Failed:
        return {};
    case State::GoingOn:
        return tr("%1 so far, after %2 executions", "%1: so many orders")
            .arg(possible)
            .arg(m_executions);
    case State::Complete:
    case State::Bounded:
    case State::Cancelled:
        break;
    }
    if (orders == 0)
        return possible;
    return tr("%1 of %2 seen; click one to make it happen", "%2: so many orders")
        .arg(m_model->seenCount())
        .arg(possible);
}

QString OrdersPage::details() const
{
    switch (m_state) {
    case State::Complete:
        return tr("There are no others: %1 executions have tried every choice.").arg(m_executions);
    case State::Bounded:
        return m_counted
            ? tr("Not all of them were executed. Counted without executing, there are %1.")
                  .arg(QLocale().toString(static_cast<qulonglong>(*m_counted)))
            : tr("There may be others: after %1 executions this is as far as the bounds go.")
                  .arg(m_executions);
    case State::Cancelled:
        return tr("There may be others: it was cancelled after %1 executions.").arg(m_executions);
    case State::Empty:
    case State::GoingOn:
    case State::Failed:
        break;
    }
    return {};
}

QString OrdersPage::advice() const
{
    if (m_state == State::Failed && m_failure)
        return m_failure();
    if (m_state == State::GoingOn)
        return tr("The first execution goes on.");
    return tr("Explore the program: here stands every order in which it can print.");
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OrdersPage::retranslate()
{
    m_summary->setText(summary());
    m_details->setText(details());
    m_details->setVisible(!m_details->text().isEmpty());
    m_button->setText(m_state == State::GoingOn ? tr("Cancel") : tr("Explore"));
    m_button->setToolTip(
        m_state == State::GoingOn
            ? tr("No more executions")
            : tr("Execute the program in every way that could make a difference"));
    m_list->setAccessibleName(tr("Possible orders"));
    m_empty->setText(advice());
}

} // namespace joinery::app
