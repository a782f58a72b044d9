// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/blankscreen.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace joinery::app {
namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt
        || key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

} // namespace

BlankScreen::BlankScreen(QWidget &over) : QWidget(&over)
{
    hide();
    over.installEventFilter(this);
    setCursor(Qt::BlankCursor);
    retranslate();
}

void BlankScreen::blank()
{
    m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus();
}

void BlankScreen::clear()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    emit cleared();
}

bool BlankScreen::event(QEvent *event)
{
    // Nothing may happen behind it, such as a run that starts unseen.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        if (!isModifier(static_cast<QKeyEvent *>(event)->key()))
            clear();
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool BlankScreen::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

void BlankScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Qt::black);
}

void BlankScreen::mousePressEvent(QMouseEvent *)
{
    clear();
}

void BlankScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BlankScreen::retranslate()
{
    setAccessibleName(tr("The screen is blank: press any key to see it again"));
}

} // namespace joinery::app
