// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/orders/orderspage.h"

#include "app/orders/ordersdelegate.h"
#include "app/orders/ordersmodel.h"

#include <QEvent>
#include <QListView>
#include <QLocale>
#include <QPushButton>

namespace joinery::app {

OrdersPage::OrdersPage(QWidget *parent)
    : ListPage(parent), m_model(new OrdersModel(this)), m_delegate(new OrdersDelegate(this))
{
    setItems(*m_model, *m_delegate);
    connect(this, &ListPage::rowOpened, this, &OrdersPage::open);
    connect(this, &ListPage::buttonPressed, this, [this] {
        m_state == State::GoingOn ? emit cancelWanted() : emit explorationWanted();
    });
    showState(State::Empty);
}

void OrdersPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    ListPage::setTheme(theme);
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
    showRows();
    retranslate();
}

QString OrdersPage::summary() const
{
    const int orders = m_model->rowCount();
    QString possible = tr("%n possible order(s)", nullptr, orders);
    switch (m_state) {
    case State::Empty:
    case State::Failed:
        return {};
    case State::GoingOn:
        return tr("%1 so far, after %n execution(s)", "%1: so many orders", m_executions)
            .arg(possible);
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
        return tr(
            "There are no others: %n execution(s) have tried every choice.", nullptr, m_executions);
    case State::Bounded:
        return m_counted
            ? tr("Not all of them were executed. Counted without executing, there are %1.")
                  .arg(QLocale().toString(static_cast<qulonglong>(*m_counted)))
            : tr(
                "There may be others: after %n execution(s) this is as far as the bounds go.",
                nullptr, m_executions);
    case State::Cancelled:
        return tr(
            "There may be others: it was cancelled after %n execution(s).", nullptr, m_executions);
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
    ListPage::changeEvent(event);
}

void OrdersPage::retranslate()
{
    showTexts(summary(), details(), advice());
    button().setText(m_state == State::GoingOn ? tr("Cancel") : tr("Explore"));
    button().setToolTip(
        m_state == State::GoingOn
            ? tr("No more executions")
            : tr("Execute the program in every way that could make a difference"));
    list().setAccessibleName(tr("Possible orders"));
}

} // namespace joinery::app
