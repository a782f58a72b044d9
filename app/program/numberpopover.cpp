// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/program/numberpopover.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace joinery::app {

NumberPopover::NumberPopover(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("numberPopover"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 8, 4);
    row->setSpacing(4);
    m_less = addButton("−", -1);
    m_more = addButton("+", +1);
    m_keys = new QLabel(this);
    m_keys->setProperty("muted", true);
    row->addWidget(m_less);
    row->addWidget(m_more);
    row->addWidget(m_keys);
    retranslate();
    hide();
}

QToolButton *NumberPopover::addButton(const char *text, int steps)
{
    auto *button = new QToolButton(this);
    button->setText(QString::fromUtf8(text));
    button->setFocusPolicy(Qt::NoFocus);
    button->setAutoRepeat(true);
    button->setFixedSize(28, 24);
    connect(button, &QToolButton::clicked, this, [this, steps] { step(steps); });
    return button;
}

void NumberPopover::setTheme(const Theme &theme)
{
    setStyleSheet(QStringLiteral("#numberPopover { background: %1; border: 1px solid %2;"
                                 " border-radius: %3px; }")
                      .arg(
                          theme.panel.name(), theme.border.name(),
                          QString::number(theme.metrics.controlRadius)));
    m_keys->setFont(theme.smallFont());
}

void NumberPopover::showFor(const language::NumberLiteral &number, QPoint below)
{
    m_number = number;
    m_stepped = false;
    adjustSize();
    const int rightmost = std::max(0, parentWidget()->width() - width() - 8);
    const bool fitsBelow = below.y() + height() < parentWidget()->height();
    const int lineHeight = 28;
    move(std::min(below.x(), rightmost), fitsBelow ? below.y() : below.y() - height() - lineHeight);
    show();
    raise();
}

void NumberPopover::step(int steps)
{
    emit stepped(steps);
}

void NumberPopover::setNumber(const language::NumberLiteral &number)
{
    m_stepped = m_stepped || number.text != m_number.text;
    m_number = number;
}

void NumberPopover::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NumberPopover::retranslate()
{
    m_keys->setText(tr("or ↑ ↓"));
    m_less->setAccessibleName(tr("Less"));
    m_more->setAccessibleName(tr("More"));
}

} // namespace joinery::app
