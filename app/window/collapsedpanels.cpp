// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/collapsedpanels.h"

#include "app/window/panelcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace joinery::app {
namespace {

using Panel = MainPanels::Panel;

} // namespace

CollapsedPanels::CollapsedPanels(MainPanels &panels, QWidget *parent)
    : QWidget(parent), m_panels(panels)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Panel panel : MainPanels::all) {
        auto *each = new QToolButton(this);
        each->setProperty("flat", true);
        each->setCheckable(true);
        each->setFocusPolicy(Qt::TabFocus);
        row->addWidget(each);
        m_buttons[static_cast<std::size_t>(panel)] = each;
        connect(each, &QToolButton::clicked, this, [this, panel] { toggle(panel); });
        // The keyboard opens panels, too (F6, Ctrl+1 …).
        m_panels.card(panel).installEventFilter(this);
    }
    connect(&panels, &MainPanels::collapsedChanged, this, &CollapsedPanels::showButtons);
    retranslate();
    showButtons();
}

QToolButton &CollapsedPanels::button(Panel panel) const
{
    return *m_buttons[static_cast<std::size_t>(panel)];
}

void CollapsedPanels::toggle(Panel panel)
{
    if (m_panels.card(panel).isHidden())
        m_panels.focusPanel(panel);
    else
        m_panels.card(panel).hide();
}

void CollapsedPanels::showButtons()
{
    bool any = false;
    for (const Panel panel : MainPanels::all) {
        any = any || m_panels.isCollapsed(panel);
        button(panel).setVisible(m_panels.isCollapsed(panel));
        button(panel).setChecked(!m_panels.card(panel).isHidden());
    }
    setVisible(any);
}

bool CollapsedPanels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        showButtons();
    return QWidget::eventFilter(watched, event);
}

void CollapsedPanels::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CollapsedPanels::retranslate()
{
    button(Panel::Lesson).setText(tr("Lesson"));
    button(Panel::Program).setText(tr("Program"));
    button(Panel::Timeline).setText(tr("Timeline"));
    button(Panel::Order).setText(tr("Order"));
    button(Panel::Output).setText(tr("Output"));
    for (QToolButton *each : m_buttons)
        each->setToolTip(tr("Show or hide this panel: the window is small for all of them"));
}

} // namespace joinery::app
