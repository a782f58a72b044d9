// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/presenterkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace joinery::app {
namespace {

using Wish = PresenterKeys::Wish;

bool takesText()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->testAttribute(Qt::WA_InputMethodEnabled);
}

/// Keys that every remote may send for its two large buttons: nothing else has a better use.
Wish wishOfPageKey(int key)
{
    switch (key) {
    case Qt::Key_PageDown:
        return Wish::Next;
    case Qt::Key_PageUp:
        return Wish::Previous;
    default:
        return Wish::None;
    }
}

/// Some remotes send arrows, and a view that was clicked has its own use for them.
Wish wishOfArrow(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return Wish::Next;
    case Qt::Key_Left:
    case Qt::Key_Up:
        return Wish::Previous;
    default:
        return Wish::None;
    }
}

Wish wishOfLetter(int key)
{
    return key == Qt::Key_Period || key == Qt::Key_B ? Wish::Blank : Wish::None;
}

} // namespace

PresenterKeys::PresenterKeys(QWidget &window, QObject *parent) : QObject(parent), m_window(window)
{
}

PresenterKeys::~PresenterKeys()
{
    setOn(false);
}

void PresenterKeys::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (on)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

bool PresenterKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (!isPress && event->type() != QEvent::ShortcutOverride)
        return false;
    if (!isForWindow(watched))
        return false;
    const Wish wish = wishOf(*static_cast<QKeyEvent *>(event));
    if (wish == Wish::None)
        return false;
    // An accepted override comes again as a key press: no shortcut takes it.
    event->accept();
    if (isPress)
        tell(wish);
    return true;
}

/// Menus and the list of lessons keep their keys.
bool PresenterKeys::isForWindow(QObject *watched) const
{
    if (QApplication::activePopupWidget())
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == &m_window;
}

Wish PresenterKeys::wishOf(const QKeyEvent &event) const
{
    if (event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier))
        return Wish::None;
    if (const Wish page = wishOfPageKey(event.key()); page != Wish::None)
        return page;
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || focus == &m_window) {
        if (const Wish arrow = wishOfArrow(event.key()); arrow != Wish::None)
            return arrow;
    }
    return takesText() ? Wish::None : wishOfLetter(event.key());
}

void PresenterKeys::tell(Wish wish)
{
    switch (wish) {
    case Wish::Next:
        emit nextWanted();
        break;
    case Wish::Previous:
        emit previousWanted();
        break;
    case Wish::Blank:
        emit blankWanted();
        break;
    case Wish::None:
        break;
    }
}

} // namespace joinery::app
