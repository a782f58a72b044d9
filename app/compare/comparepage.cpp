// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/compare/comparepage.h"

#include "app/order/orderview.h"
#include "app/order/orderwords.h"
#include "app/theme/scaled.h"
#include "app/timeline/timelineview.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace joinery::app {
namespace {

/// A lesson's run has hundreds of events; nobody points at a millionth one.
constexpr std::size_t mostMatched = 100'000;

QLabel *nameLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("muted", true);
    return label;
}

} // namespace

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_advice(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_upperName(nameLabel(this)),
      m_lowerName(nameLabel(this)),
      m_upper(new TimelineView(this)),
      m_order(new OrderView(this)),
      m_lower(new TimelineView(this))
{
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setMargin(24);
    m_advice->setProperty("muted", true);
    m_sentence->setWordWrap(true);
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addWidget(m_upperName);
    column->addWidget(m_upper, 3);
    column->addWidget(m_order, 2);
    column->addWidget(m_lowerName);
    column->addWidget(m_lower, 3);
    m_stack->addWidget(m_advice);
    m_stack->addWidget(both);
    setFocusProxy(m_upper);
    m_upper->setLegend(Legend::Elsewhere);
    connectViews();
    connectQuestions();
    retranslate();
}

void ComparePage::connectViews()
{
    const auto select = [this](std::optional<std::size_t> event) {
        setSelectedEvent(event);
        emit eventSelected(event);
    };
    const auto hover = [this](std::optional<std::size_t> event) {
        setHoveredEvent(event);
        emit eventHovered(event);
    };
    connect(m_upper, &TimelineView::eventSelected, this, select);
    connect(m_order, &OrderView::eventSelected, this, select);
    connect(m_upper, &TimelineView::eventHovered, this, hover);
    connect(m_order, &OrderView::eventHovered, this, hover);
    // What only the earlier run has is lit up there alone.
    connect(m_lower, &TimelineView::eventSelected, this, [=, this](auto event) {
        select(twinHere(event));
        m_lower->setSelectedEvent(event);
    });
    connect(m_lower, &TimelineView::eventHovered, this, [=, this](auto event) {
        hover(twinHere(event));
        m_lower->setHoveredEvent(event);
    });
    connect(m_upper, &TimelineView::timeRangeChanged, m_lower, &TimelineView::setTimeRange);
    connect(m_lower, &TimelineView::timeRangeChanged, m_upper, &TimelineView::setTimeRange);
}

void ComparePage::connectQuestions()
{
    connect(m_upper, &TimelineView::otherSelected, this, &ComparePage::otherSelected);
    connect(m_order, &OrderView::otherSelected, this, &ComparePage::otherSelected);
    connect(m_upper, &TimelineView::eventMarked, this, &ComparePage::eventMarked);
    connect(m_order, &OrderView::eventMarked, this, &ComparePage::eventMarked);
    connect(m_lower, &TimelineView::otherSelected, this, [this](std::size_t event) {
        if (const auto twin = twinHere(event))
            emit otherSelected(*twin);
    });
    connect(m_lower, &TimelineView::eventMarked, this, [this](std::size_t event) {
        if (const auto twin = twinHere(event))
            emit eventMarked(*twin);
    });
}

void ComparePage::setRuns(
    const trace::Trace *run, std::string program, Progress progress, PastRunPtr earlier)
{
    m_run = run;
    m_program = std::move(program);
    m_progress = progress;
    m_earlier = std::move(earlier);
    match();
    m_upper->setTrace(run);
    m_lower->setTrace(m_earlier ? m_earlier->trace.get() : nullptr);
    m_lower->setRunEnd(m_earlier ? m_earlier->header.end : trace::RunEnd::Finished);
    m_order->setRun(run, m_program, progress);
    m_order->setEarlier(m_earlier);
    m_upper->setMarkedEvent(m_difference ? m_difference->here : std::nullopt);
    m_lower->setMarkedEvent(m_difference ? m_difference->there : std::nullopt);
    m_stack->setCurrentIndex(m_run && m_earlier ? 1 : 0);
    shareLegend();
    shareScale();
    fit();
    revealDifference();
    retranslate();
}

void ComparePage::match()
{
    m_match.reset();
    m_difference.reset();
    if (!m_run || !m_earlier || m_progress == Progress::GoesOn)
        return;
    m_match.emplace(
        analysis::ToldRun{*m_run, m_program},
        analysis::ToldRun{*m_earlier->trace, m_earlier->header.scenarioText}, mostMatched);
    m_difference = analysis::firstDifference(*m_run, *m_earlier->trace, *m_match);
}

/// Below both, of both.
void ComparePage::shareLegend()
{
    m_lower->setAlsoInLegend(m_upper->legendSigns());
}

/// The longer run, and the wider names, decide for both.
void ComparePage::shareScale()
{
    if (!m_run || !m_earlier)
        return;
    m_upper->setLeastEnd(m_earlier->trace->end());
    m_lower->setLeastEnd(m_run->end());
    m_upper->setLeastHeaderWidth(0);
    m_lower->setLeastHeaderWidth(0);
    const double width = std::max(m_upper->headerWidth(), m_lower->headerWidth());
    m_upper->setLeastHeaderWidth(width);
    m_lower->setLeastHeaderWidth(width);
}

/// From now on the lower one shows what the upper one does.
void ComparePage::fit()
{
    m_upper->fit();
    m_lower->setTimeRange(m_upper->timeRange());
}

/// With what stood there before, if there is room for both. The timelines do so by themselves.
void ComparePage::revealDifference()
{
    if (!m_difference)
        return;
    for (const auto event : {twinHere(m_difference->there), m_difference->here}) {
        if (event)
            m_order->reveal(*event);
    }
}

void ComparePage::traceGrown()
{
    m_upper->traceGrown();
    m_order->traceGrown();
    shareLegend();
    if (m_run)
        m_lower->setLeastEnd(m_run->end());
}

void ComparePage::setNow(std::optional<trace::RunTime> now)
{
    m_upper->setNow(now);
}

void ComparePage::setRunEnd(trace::RunEnd end)
{
    if (std::exchange(m_runEnd, end) == end)
        return;
    m_upper->setRunEnd(end);
    shareLegend();
}

void ComparePage::setTheme(const Theme &theme)
{
    m_upper->setTheme(theme);
    m_order->setTheme(theme);
    m_lower->setTheme(theme);
    m_advice->setFont(theme.uiFont());
    m_sentence->setFont(theme.uiFont());
    const int margin = theme.metrics.margin;
    m_sentence->setContentsMargins(margin, scaled(theme, 6), margin, scaled(theme, 2));
    for (QLabel *name : {m_upperName, m_lowerName}) {
        name->setFont(theme.smallFont());
        name->setContentsMargins(margin, scaled(theme, 3), margin, scaled(theme, 2));
    }
    shareScale();
}

void ComparePage::setMotion(Motion motion)
{
    m_order->setMotion(motion);
}

std::optional<std::size_t> ComparePage::twinThere(std::optional<std::size_t> event) const
{
    return event && m_match ? m_match->inEarlier(*event) : std::nullopt;
}

std::optional<std::size_t> ComparePage::twinHere(std::optional<std::size_t> event) const
{
    return event && m_match ? m_match->inRun(*event) : std::nullopt;
}

void ComparePage::setSelectedEvent(std::optional<std::size_t> event)
{
    m_upper->setSelectedEvent(event);
    m_order->setSelectedEvent(event);
    m_lower->setSelectedEvent(twinThere(event));
}

void ComparePage::setHoveredEvent(std::optional<std::size_t> event)
{
    m_upper->setHoveredEvent(event);
    m_order->setHoveredEvent(event);
    m_lower->setHoveredEvent(twinThere(event));
}

QString ComparePage::sentence() const
{
    return m_run && m_earlier ? m_sentence->text() : m_advice->text();
}

QString ComparePage::wordDifference() const
{
    if (!m_run || !m_earlier)
        return {};
    if (m_progress == Progress::GoesOn)
        return tr("The run goes on; when it is over, what is different is marked.");
    if (!m_difference)
        return tr("Both runs printed the same lines in the same order.");
    const int place = int(m_difference->place) + 1;
    const auto textOf = [](const trace::Trace &trace, std::optional<std::size_t> event) {
        return event ? chipText(trace, *event) : QString();
    };
    const QString here = textOf(*m_run, m_difference->here);
    const QString there = textOf(*m_earlier->trace, m_difference->there);
    if (!m_difference->here)
        return tr("The runs part at output %1: this run printed no more, run %2 printed “%3”.")
            .arg(place)
            .arg(m_earlier->number)
            .arg(there);
    if (!m_difference->there)
        return tr("The runs part at output %1: this run printed “%3”, run %2 printed no more.")
            .arg(place)
            .arg(m_earlier->number)
            .arg(here);
    return tr("The runs part at output %1: this run printed “%3”, run %2 printed “%4”.")
        .arg(place)
        .arg(m_earlier->number)
        .arg(here, there);
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareScale();
    revealDifference();
}

void ComparePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ComparePage::retranslate()
{
    m_advice->setText(tr("Run the program twice: here two runs stand one above the other."));
    m_sentence->setText(wordDifference());
    m_upperName->setText(tr("This run"));
    m_upper->setAccessibleName(tr("Timeline of this run"));
    m_lowerName->setText(
        m_earlier && m_run ? pastRunLabel(*m_earlier, *m_run, m_program) : QString());
    m_lower->setAccessibleName(
        m_earlier ? tr("Timeline of run %1").arg(m_earlier->number) : QString());
}

} // namespace joinery::app
