// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/panels/timelinepages.h"

#include "app/panels/advicelabel.h"

#include <QEvent>
#include <QTabBar>

namespace joinery::app {
namespace {

constexpr int pageCount = int(TimelinePage::Orders) + 1;

/// It takes the keyboard, so that a screen reader comes to it.
AdviceLabel *makeAdvice(QWidget *parent)
{
    auto *advice = new AdviceLabel(AdviceLabel::Place::Alone, parent);
    advice->setMargin(24);
    advice->setFocusPolicy(Qt::TabFocus);
    return advice;
}

} // namespace

TimelinePages::TimelinePages(QWidget *parent) : QStackedWidget(parent), m_tabs(new QTabBar(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (int page = 0; page < pageCount; ++page) {
        m_tabs->addTab({});
        addWidget(makeAdvice(this));
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        setCurrentIndex(index);
        handOnFocus();
        emit pageChosen(page());
    });
    handOnFocus();
    retranslate();
}

void TimelinePages::setPage(TimelinePage page, QWidget *widget)
{
    const int index = int(page);
    QWidget *before = this->widget(index);
    const bool hadFocus = window()->focusWidget() == before;
    const bool wasShown = index == currentIndex();
    removeWidget(before);
    insertWidget(index, widget);
    before->deleteLater();
    if (wasShown)
        setCurrentIndex(index);
    handOnFocus();
    if (hadFocus)
        setFocus();
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
    return widget(int(TimelinePage::ThisRun))->sizeHint();
}

QSize TimelinePages::minimumSizeHint() const
{
    return widget(int(TimelinePage::ThisRun))->minimumSizeHint();
}

void TimelinePages::handOnFocus()
{
    setFocusProxy(currentWidget());
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
    const auto word = [this](TimelinePage page, const QString &title, const QString &advice) {
        m_tabs->setTabText(int(page), title);
        if (auto *label = qobject_cast<AdviceLabel *>(widget(int(page))))
            label->setText(advice);
    };
    word(TimelinePage::ThisRun, tr("This run"), {});
    word(
        TimelinePage::Compare, tr("Compare"),
        tr("Run the program twice: here two runs stand one above the other."));
    word(
        TimelinePage::Series, tr("%n run(s)", "tab: a series of runs", m_runs),
        tr("Run the program many times: here you see which orders come, and how often."));
    word(
        TimelinePage::Orders, tr("All orders"),
        tr("Explore the program: here stands every order in which it can print."));
}

} // namespace joinery::app
