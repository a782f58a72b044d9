// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/playground/playgroundpanel.h"

#include "app/lesson/richtext.h"
#include "app/playground/snippetbutton.h"
#include "app/playground/snippetwords.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace joinery::app {

PlaygroundPanel::PlaygroundPanel(QWidget *parent) : QWidget(parent)
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    auto *page = new QWidget;
    auto *content = new QVBoxLayout(page);
    content->setContentsMargins(14, 12, 14, 12);
    content->setSpacing(6);
    m_title = new QLabel(page);
    m_purpose = new QLabel(page);
    m_purpose->setWordWrap(true);
    m_purpose->setTextFormat(Qt::RichText);
    content->addWidget(m_title);
    content->addWidget(m_purpose);
    addGroups(page);
    content->addStretch();
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    setFocusProxy(m_buttons.front());
    retranslate();
}

void PlaygroundPanel::addGroups(QWidget *page)
{
    for (const SnippetGroup &group : snippetGroups()) {
        auto *heading = new QLabel(page);
        heading->setProperty("muted", true);
        heading->setContentsMargins(0, 6, 0, 0);
        page->layout()->addWidget(heading);
        m_headings.push_back(heading);
        for (const auto id : group.snippets) {
            auto *button = new SnippetButton(snippets::snippet(id), page);
            connect(button, &SnippetButton::clicked, this, [this, button] {
                // Who comes back by a key comes back to it.
                setFocusProxy(button);
                emit snippetWanted(button->snippet());
            });
            page->layout()->addWidget(button);
            m_buttons.push_back(button);
        }
    }
}

void PlaygroundPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_title->setFont(theme.titleFont());
    QFont heading = theme.smallFont();
    heading.setWeight(QFont::DemiBold);
    for (QLabel *label : m_headings)
        label->setFont(heading);
    for (SnippetButton *button : m_buttons)
        button->setTheme(theme);
    retranslate();
}

void PlaygroundPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PlaygroundPanel::retranslate()
{
    m_title->setText(tr("Playground"));
    const QString purpose =
        tr("A program of your own, to try things out. Press a statement to insert it at the "
           "cursor. While the program runs, a process can be sent signals from its lane.");
    m_purpose->setText(richText(purpose.toStdString(), m_theme));
    const auto groups = snippetGroups();
    for (std::size_t k = 0; k < groups.size(); ++k)
        m_headings[k]->setText(titleOf(groups[k]));
    for (SnippetButton *button : m_buttons)
        button->retranslate();
}

} // namespace joinery::app
