// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/scheduler/turnrow.h"

#include "app/scheduler/turnbutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QWheelEvent>

namespace joinery::app {

TurnRow::TurnRow(QWidget *parent) : QScrollArea(parent)
{
    auto *place = new QWidget;
    m_row = new QHBoxLayout(place);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch(1);
    setWidget(place);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The bar's own ground is to be seen.
    viewport()->setAutoFillBackground(false);
    place->setAutoFillBackground(false);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TurnRow::keepHeight);
    connect(
        qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void TurnRow::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_row->setSpacing(theme.metrics.gap);
    for (TurnButton *button : findChildren<TurnButton *>())
        button->setTheme(theme);
    keepHeight();
}

TurnButton *TurnRow::addTurn()
{
    auto *button = new TurnButton(widget());
    button->setTheme(m_theme);
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

void TurnRow::place(TurnButton &turn, int at)
{
    if (m_row->indexOf(&turn) != at) {
        m_row->removeWidget(&turn);
        m_row->insertWidget(at, &turn);
    }
    if (at > 0)
        setTabOrder(m_row->itemAt(at - 1)->widget(), &turn);
}

/// The panels above must not jump when the last process has ended.
void TurnRow::keepHeight()
{
    TurnButton sample;
    sample.setTheme(m_theme);
    const QScrollBar &bar = *horizontalScrollBar();
    const bool scrolls = bar.maximum() > bar.minimum();
    setFixedHeight(sample.sizeHint().height() + (scrolls ? bar.sizeHint().height() : 0));
    follow(QApplication::focusWidget());
}

void TurnRow::follow(QWidget *focused)
{
    if (focused && widget()->isAncestorOf(focused))
        ensureWidgetVisible(focused, 2 * m_theme.metrics.margin, 0);
}

QSize TurnRow::sizeHint() const
{
    return {widget()->sizeHint().width(), height()};
}

QSize TurnRow::minimumSizeHint() const
{
    return {0, height()};
}

/// There is only one way to go, whichever way the wheel turns.
void TurnRow::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(horizontalScrollBar(), event);
}

} // namespace joinery::app
