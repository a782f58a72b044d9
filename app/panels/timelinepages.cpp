// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/timelinepages.h"

#include <QEvent>
#include <QTabBar>

namespace joinery::app {

TimelinePages::TimelinePages(QWidget *parent) : QStackedWidget(parent), m_tabs(new QTabBar(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (int page = 0; page < pageCount; ++page)
        m_tabs->addTab({});
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        showChosen();
        emit pageChosen(page());
    });
    retranslate();
}

TimelinePage TimelinePages::page() const
{
    return TimelinePage(m_tabs->currentIndex());
}

void TimelinePages::setPage(TimelinePage page, QWidget *widget)
{
    m_pages[std::size_t(page)] = widget;
    addWidget(widget);
    showChosen();
}

void TimelinePages::showChosen()
{
    QWidget *chosen = m_pages[std::size_t(page())];
    if (!chosen)
        return;
    setFocusProxy(chosen);
    setCurrentWidget(chosen);
}

void TimelinePages::showPage(TimelinePage page)
{
    m_tabs->setCurrentIndex(int(page));
}

void TimelinePages::setRunsOfSeries(int runs)
{
    m_runs = runs;
    retranslate();
}

QSize TimelinePages::sizeHint() const
{
    const QWidget *run = m_pages[int(TimelinePage::ThisRun)];
    return run ? run->sizeHint() : QSize();
}

QSize TimelinePages::minimumSizeHint() const
{
    const QWidget *run = m_pages[int(TimelinePage::ThisRun)];
    return run ? run->minimumSizeHint() : QSize();
}

void TimelinePages::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void TimelinePages::retranslate()
{
    m_tabs->setAccessibleName(tr("What the timeline shows"));
    const auto word = [this](TimelinePage page, const QString &title) {
        m_tabs->setTabText(int(page), title);
    };
    word(TimelinePage::ThisRun, tr("This run"));
    word(TimelinePage::Compare, tr("Compare"));
    word(TimelinePage::Series, tr("%n run(s)", "tab: a series of runs", m_runs));
    word(TimelinePage::Orders, tr("All orders"));
}

} // namespace joinery::app
