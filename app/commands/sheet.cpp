// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/commands/sheet.h"

#include "app/commands/shortcuts.h"
#include "app/theme/icons.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

constexpr int distance = 24; ///< from the window's edge, at least
constexpr Qt::Key closingKey = Qt::Key_Escape;

} // namespace

Sheet::Sheet(QWidget *window) : QWidget(window)
{
    m_card = new QFrame(this);
    m_card->setProperty("panel", true);
    m_title = new QLabel(m_card);
    m_close = new QToolButton(m_card);
    m_close->setProperty("flat", true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_column = new QVBoxLayout(m_card);
    m_column->setContentsMargins(24, 16, 16, 20);
    m_column->setSpacing(12);
    m_column->addLayout(head);
    connect(m_close, &QToolButton::clicked, this, &Sheet::leave);
    window->installEventFilter(this);
    hide();
}

void Sheet::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_close->setIcon(iconFor(QStringLiteral("x"), theme.text));
    if (isVisible())
        refill();
}

void Sheet::open()
{
    if (isVisible())
        return;
    m_before = QApplication::focusWidget();
    refill();
    show();
    raise();
    m_close->setFocus();
}

void Sheet::leave()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

/// The letters of a slide if there is room for so much, else those of the desk.
void Sheet::refill()
{
    makeContent(m_theme);
    place();
    if (!fits()) {
        makeContent(Theme::of(m_theme.scheme));
        place();
    }
}

void Sheet::makeContent(const Theme &theme)
{
    m_shown = theme;
    delete m_content;
    m_content = new QWidget(m_card);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 8, 0);
    fill(*content);
    m_column->addWidget(m_content);
    m_title->setText(title());
    m_title->setFont(theme.titleFont());
    m_close->setToolTip(withKeys(tr("Close"), QKeySequence(closingKey)));
    m_close->setAccessibleName(m_close->toolTip());
    setAccessibleName(title());
    m_content->show();
}

bool Sheet::fits() const
{
    const QSize needed = m_card->sizeHint();
    return needed.width() <= m_card->width() && needed.height() <= m_card->height();
}

void Sheet::place()
{
    setGeometry(parentWidget()->rect());
    m_card->adjustSize();
    const QSize room = size() - QSize(2 * distance, 2 * distance);
    m_card->resize(m_card->sizeHint().boundedTo(room));
    m_card->move(rect().center() - m_card->rect().center());
}

bool Sheet::event(QEvent *event)
{
    // Esc closes the sheet; it does not stop the run behind it.
    const bool press = event->type() == QEvent::KeyPress;
    if ((press || event->type() == QEvent::ShortcutOverride)
        && static_cast<QKeyEvent *>(event)->key() == closingKey) {
        if (press)
            leave();
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QColor dim = m_theme.scheme == Scheme::Dark ? QColor(Qt::black) : m_theme.text;
    dim.setAlphaF(0.45F);
    QPainter(this).fillRect(rect(), dim);
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        leave();
}

void Sheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isVisible())
        refill();
    QWidget::changeEvent(event);
}

} // namespace joinery::app
