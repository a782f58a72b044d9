// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/present/presenterbar.h"

#include "app/commands/shortcuts.h"
#include "app/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace joinery::app {
namespace {

/// A key and what it does stay on one line.
QString brokenAtDotsOnly(QString text)
{
    text.replace(u' ', QChar::Nbsp);
    return text.replace(QStringLiteral("·\u00a0"), QStringLiteral("· "));
}

} // namespace

PresenterBar::PresenterBar(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel(this);
    m_previous = new QToolButton(this);
    m_next = new QToolButton(this);
    m_status = new QLabel(this);
    m_status->setProperty("muted", true);
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // A long sentence must not widen the screen: it takes two lines, and no more.
    m_status->setWordWrap(true);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->installEventFilter(this);
    m_run = new QPushButton(this);
    m_run->setProperty("primary", true);
    m_leave = new QToolButton(this);
    // Tab reaches them, a click must not take the keyboard from the remote.
    for (QAbstractButton *button :
         std::initializer_list<QAbstractButton *>{m_previous, m_next, m_run, m_leave})
        button->setFocusPolicy(Qt::TabFocus);
    for (QToolButton *button : {m_previous, m_next, m_leave})
        button->setProperty("flat", true);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_title);
    row->addWidget(m_status, 1);
    row->addWidget(m_run);
    row->addWidget(m_leave);
    connectButtons();
    retranslate();
}

void PresenterBar::connectButtons()
{
    connect(m_previous, &QToolButton::clicked, this, &PresenterBar::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &PresenterBar::nextWanted);
    connect(m_leave, &QToolButton::clicked, this, &PresenterBar::leaveWanted);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit stopWanted();
        else
            emit runWanted();
    });
}

void PresenterBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    QFont bold = theme.uiFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_status->setFont(theme.smallFont());
    layout()->setContentsMargins(theme.metrics.margin, 0, theme.metrics.margin, theme.metrics.gap);
    layout()->setSpacing(theme.metrics.gap);
    m_previous->setIcon(iconFor(QStringLiteral("chevron-left"), theme.text));
    m_next->setIcon(iconFor(QStringLiteral("chevron-right"), theme.text));
    m_leave->setIcon(iconFor(QStringLiteral("x"), theme.text));
    const int icon = theme.metrics.iconSize;
    for (QToolButton *button : {m_previous, m_next, m_leave})
        button->setIconSize({icon, icon});
    // Wider than high: air between the sign and its word.
    m_run->setIconSize({icon + theme.metrics.gap, icon});
    setRunning(m_isRunning);
}

void PresenterBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PresenterBar::setStatus(const QString &status)
{
    m_statusText = status;
    showStatus();
}

void PresenterBar::setRunning(bool running)
{
    m_isRunning = running;
    m_run->setIcon(
        iconFor(running ? QStringLiteral("square") : QStringLiteral("play"), m_theme.accentText));
    retranslate();
}

QString PresenterBar::keyHint()
{
    const QString hint = tr("%1 next · %2 back · %3 blank · %4 end");
    return brokenAtDotsOnly(hint.arg(
        keyText(ViewKey::TurnPage, 0), keyText(ViewKey::TurnPage, 1),
        keyText(ViewKey::BlankScreen, 1), keyText(ViewKey::EndPresenting)));
}

void PresenterBar::showStatus()
{
    const QString text = m_statusText.isEmpty() ? keyHint() : m_statusText;
    const QFontMetrics metrics = m_status->fontMetrics();
    // The first line breaks before a word, so of two lines not all can be used.
    const int room = 2 * m_status->width() - 12 * metrics.averageCharWidth();
    m_status->setText(metrics.elidedText(text, Qt::ElideRight, room));
}

bool PresenterBar::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        showStatus();
    return false;
}

void PresenterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PresenterBar::retranslate()
{
    m_run->setText(m_isRunning ? tr("Stop") : tr("Run"));
    m_previous->setToolTip(tr("Back"));
    m_next->setToolTip(tr("Go on"));
    m_leave->setToolTip(tr("End presenting"));
    for (QToolButton *button : {m_previous, m_next, m_leave})
        button->setAccessibleName(button->toolTip());
    showStatus();
}

} // namespace joinery::app
