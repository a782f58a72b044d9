// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/enterpresses.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>

namespace joinery::app {
namespace {

bool isEnter(const QKeyEvent &event)
{
    const bool plain = !(event.modifiers() & ~Qt::KeypadModifier);
    return plain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

bool isPressed(const QObject *button)
{
    return qobject_cast<const QAbstractButton *>(button)
        && !qobject_cast<const QRadioButton *>(button) && !qobject_cast<const QCheckBox *>(button);
}

} // namespace

EnterPresses::EnterPresses(QWidget &window) : QObject(&window), m_window(window)
{
    qApp->installEventFilter(this);
}

/// Told as Space: the button looks pressed, and who listens to its keys hears of it.
bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!isEnter(*key) || !isPressed(watched)
        || static_cast<QWidget *>(watched)->window() != &m_window)
        return false;
    QKeyEvent space(
        event->type(), Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), key->isAutoRepeat());
    QCoreApplication::sendEvent(watched, &space);
    return true;
}

} // namespace joinery::app
