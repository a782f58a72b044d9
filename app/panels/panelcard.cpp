// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/panelcard.h"

#include "app/panels/showorhide.h"
#include "app/panels/sidetitle.h"
#include "app/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace joinery::app {

PanelCard::PanelCard(Folds folds, QWidget *parent) : QFrame(parent), m_folds(folds)
{
    setProperty("panel", true);
    m_title = new QToolButton(this);
    m_title->setProperty("flat", true);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_title, &QToolButton::clicked, this, &PanelCard::foldToggled);
    m_line = new QFrame(this);
    m_line->setProperty("line", true);
    m_line->setFixedHeight(1);
    m_row = new QWidget(this);
    m_row->installEventFilter(this);
    m_header = new QHBoxLayout(m_row);
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_column = new QVBoxLayout(this);
    // One pixel each side is the frame's.
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addWidget(m_row);
    m_column->addWidget(m_line);
    if (folds == Folds::ToColumn) {
        m_side = new SideTitle(this);
        m_column->addWidget(m_side);
        connect(m_side, &SideTitle::clicked, this, &PanelCard::foldToggled);
    }
    // Without a view, the title stands at the top.
    m_column->addStretch();
    retranslate();
}

void PanelCard::setView(QWidget *view)
{
    if (m_view) {
        m_column->removeWidget(m_view);
        m_view->hide();
    }
    m_view = view;
    m_namesView = view->accessibleName().isEmpty();
    m_column->insertWidget(m_column->indexOf(m_line) + 1, view, 1);
    setFocusProxy(view);
    setTheme(m_theme);
}

void PanelCard::setTitle(const QString &title)
{
    m_title->setText(title);
    if (m_side)
        m_side->setText(title);
    if (m_namesView)
        m_view->setAccessibleName(title);
}

void PanelCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    QFont font = theme.uiFont();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_row->setFixedHeight(titleThickness());
    // The sign before the title stands in line with what is below it.
    m_header->setContentsMargins(0, 0, theme.metrics.gap, 0);
    m_header->setSpacing(theme.metrics.gap);
    if (m_side)
        m_side->setTheme(theme);
    showState();
}

void PanelCard::addTabs(QWidget *tabs)
{
    m_header->insertWidget(1, tabs);
}

void PanelCard::addControl(QWidget *control)
{
    m_header->addWidget(control);
}

void PanelCard::setState(PanelState state)
{
    if (state == m_state)
        return;
    // The keyboard stays in the panel: on the title that opens it again.
    const bool hadFocus = isAncestorOf(window()->focusWidget()) && isVisible();
    m_state = state;
    showOrHide(*this, state != PanelState::Hidden);
    showState();
    if (hadFocus && state == PanelState::Folded)
        (m_side ? static_cast<QWidget *>(m_side) : m_title)->setFocus();
}

void PanelCard::setContents(Contents contents)
{
    m_contents = contents;
    showState();
}

void PanelCard::setHeader(Header header)
{
    m_shown = header;
    showState();
}

int PanelCard::titleThickness() const
{
    return m_theme.metrics.controlHeight + m_theme.metrics.gap;
}

int PanelCard::heightWithoutView() const
{
    return m_shown == Header::Hidden ? 2 : titleThickness() + 3;
}

void PanelCard::showState()
{
    const bool isOpen = m_state == PanelState::Open;
    const bool isSide = m_state == PanelState::Folded && m_side;
    showOrHide(*m_view, isOpen && m_contents == Contents::Shown);
    showOrHide(*m_row, !isSide && m_shown == Header::Shown);
    showOrHide(*m_line, isOpen && m_shown == Header::Shown);
    if (m_side)
        showOrHide(*m_side, isSide);
    const int folded = titleThickness();
    setMaximumWidth(isSide ? folded : QWIDGETSIZE_MAX);
    setMaximumHeight(!isOpen && !m_side ? folded + 2 : QWIDGETSIZE_MAX);
    m_title->setIcon(iconFor(
        isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
        m_theme.mutedText));
    // Its tabs and controls speak of what is folded away.
    for (int i = 1; i < m_header->count(); ++i) {
        if (QWidget *control = m_header->itemAt(i)->widget())
            control->setEnabled(isOpen);
    }
}

/// Two clicks beside the title.
bool PanelCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_row && event->type() == QEvent::MouseButtonDblClick)
        emit foldToggled();
    return QFrame::eventFilter(watched, event);
}

void PanelCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PanelCard::retranslate()
{
    m_title->setToolTip(tr("Fold this panel to its title, or open it"));
    if (m_side)
        m_side->setToolTip(tr("Open this panel"));
}

} // namespace joinery::app
