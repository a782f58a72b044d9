// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/window/panelcard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

constexpr int headerHeight = 38;

} // namespace

PanelCard::PanelCard(QWidget *view, QWidget *parent)
    : QFrame(parent), m_view(view), m_namesView(view->accessibleName().isEmpty())
{
    setProperty("panel", true);
    m_title = new QLabel(this);
    m_line = new QFrame(this);
    m_line->setFixedHeight(1);
    auto *header = new QWidget(this);
    header->setFixedHeight(headerHeight);
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(14, 0, 8, 0);
    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addStretch();
    auto *column = new QVBoxLayout(this);
    // One pixel each side is the frame's.
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_line);
    column->addWidget(view, 1);
    setFocusProxy(view);
}

void PanelCard::setTitle(const QString &title)
{
    m_title->setText(title);
    if (m_namesView)
        m_view->setAccessibleName(title);
}

void PanelCard::setTheme(const Theme &theme)
{
    QFont font = theme.uiFont();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_line->setStyleSheet(QStringLiteral("background: %1; border: none;").arg(theme.border.name()));
}

void PanelCard::addTabs(QWidget *tabs)
{
    m_header->insertWidget(m_header->count() - 1, tabs);
}

void PanelCard::addControl(QWidget *control)
{
    m_header->addWidget(control);
}

} // namespace joinery::app
