// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/panels/listpage.h"
#include "explore/explorer.h"

#include <functional>
#include <optional>

namespace joinery::app {

class OrdersDelegate;
class OrdersModel;

/// Every order in which a program can print. A click on one, or Return, makes it happen.
class OrdersPage : public ListPage {
    Q_OBJECT

public:
    explicit OrdersPage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// It is being explored, anew.
    void begin();
    void add(const explore::FoundOrder &order);
    void setExecutions(int executions);
    void setSeen(const explore::Outcome &outcome);
    void finish(bool complete, std::optional<std::uint64_t> counted);
    void cancel();
    /// It could not begin; the words are asked for again when the language changes.
    void fail(std::function<QString()> words);
    void clear();

    const OrdersModel &model() const { return *m_model; }
    /// What stands above and below the list.
    QString summary() const;
    QString details() const;

signals:
    void explorationWanted();
    void cancelWanted();
    void orderWanted(const joinery::explore::FoundOrder &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Empty, GoingOn, Complete, Bounded, Cancelled, Failed };

    void open(const QModelIndex &index);
    void showState(State state);
    QString advice() const;
    void retranslate();

    OrdersModel *m_model;
    OrdersDelegate *m_delegate;
    std::function<QString()> m_failure;
    std::optional<std::uint64_t> m_counted;
    int m_executions = 0;
    State m_state = State::Empty;
};

} // namespace joinery::app
