// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/output/outputview.h"

#include "app/output/outputdelegate.h"
#include "app/output/outputlist.h"
#include "app/output/outputmodel.h"
#include "app/panels/advicelabel.h"
#include "app/timeline/timelinewords.h"
#include "app/why/relations.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace joinery::app {

namespace {

/// So many names are measured for the width of their column; thousands may come.
constexpr std::size_t mostMeasured = 200;

std::optional<std::size_t> eventOf(const QModelIndex &index)
{
    const QVariant event = index.data(OutputModel::EventRole);
    return event.isValid() ? std::optional<std::size_t>(event.toULongLong()) : std::nullopt;
}

/// As wide as times get in either unit, so that nothing moves while a run goes on.
QStringList longestTimes(const trace::Trace &trace)
{
    using namespace std::chrono_literals;
    constexpr trace::RunTime aSecond = 1s;
    const trace::RunClock clock = trace.clock();
    const trace::RunTime latest = std::max<trace::RunTime>(trace.end(), 99s + 990ms);
    return {tickText(999'990us, 10us, aSecond - 1ns, clock), tickText(latest, 10ms, latest, clock)};
}

} // namespace

OutputView::OutputView(QWidget *parent)
    : QWidget(parent),
      m_model(new OutputModel(this)),
      m_delegate(new OutputDelegate(this)),
      m_tabs(new QTabBar(this)),
      m_list(new OutputList(this)),
      m_empty(new AdviceLabel(AdviceLabel::Place::Alone, this)),
      m_stack(new QStackedLayout)
{
    makeList();
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &OutputView::showGrouping);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addLayout(m_stack);
    setFocusProxy(m_list);
    wordAll();
}

void OutputView::makeList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMouseTracking(true);
    // The card's colour shows through.
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        emit eventHovered(eventOf(index));
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            const auto event = eventOf(index);
            if (m_applying || event == m_selected)
                return;
            if (event && m_selected && m_modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
                emit otherSelected(*event);
                return;
            }
            m_selected = event;
            showFocused();
            emit eventSelected(m_selected);
        });
}

void OutputView::setTrace(const trace::Trace *trace)
{
    const QScopedValueRollback applying(m_applying, true);
    m_trace = trace;
    m_selected.reset();
    setHoveredEvent(std::nullopt);
    setAsked({});
    m_model->setTrace(trace);
    fitColumns();
    showEmptyOrList();
}

void OutputView::traceGrown()
{
    const QScopedValueRollback applying(m_applying, true);
    const QScrollBar *bar = m_list->verticalScrollBar();
    const bool atTheEnd = bar->value() >= bar->maximum() - m_delegate->rowHeight();
    m_model->traceGrown();
    fitColumns();
    showEmptyOrList();
    if (atTheEnd)
        m_list->followEnd();
}

void OutputView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    fitColumns();
    QPalette palette = theme.palette();
    m_list->setPadding(theme.metrics.gap);
    m_empty->setFont(theme.uiFont());
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_empty->setPalette(palette);
    m_tabs->setFont(theme.uiFont());
    m_list->setRowHeight(m_delegate->rowHeight());
    // Two lines can be asked about; an answer to that then takes nothing from the other panels.
    m_list->setMinimumHeight(2 * m_delegate->rowHeight() + theme.metrics.gap);
}

void OutputView::setCursorTime(std::optional<trace::RunTime> time)
{
    m_model->setCursorTime(time);
    if (const auto row = m_model->lastWrittenRow(); row && *row >= 0)
        m_list->scrollTo(m_model->index(*row));
}

void OutputView::setSelectedEvent(std::optional<std::size_t> event)
{
    // What was selected here comes back from the window; several lines may be selected by then.
    if (event == m_selected)
        return;
    m_selected = event;
    showFocused();
    showSelected();
}

void OutputView::setHoveredEvent(std::optional<std::size_t> event)
{
    m_hovered = event;
    m_delegate->setHoveredEvent(event);
    showFocused();
}

void OutputView::setRelations(const Relations *relations)
{
    m_delegate->setRelations(relations);
    m_isOver = relations && relations->isKnown();
    showEmptyOrList();
    m_list->viewport()->update();
}

void OutputView::setAsked(std::vector<std::size_t> events)
{
    m_asked = std::move(events);
    m_delegate->setNumbered(m_asked);
    m_list->viewport()->update();
    // The answer takes its room first.
    QMetaObject::invokeMethod(this, &OutputView::revealAsked, Qt::QueuedConnection);
}

void OutputView::revealAsked()
{
    for (const std::size_t event : m_asked) {
        if (const auto row = m_model->rowOf(event))
            m_list->scrollTo(m_model->index(*row));
    }
}

void OutputView::addFooter(QWidget *footer)
{
    layout()->addWidget(footer);
}

void OutputView::showFocused()
{
    const auto isOutput = [this](std::size_t event) {
        return m_trace && event < m_trace->events().size()
            && m_trace->events()[event].as<trace::Output>();
    };
    const bool isHovered = m_hovered && isOutput(*m_hovered);
    m_delegate->setFocusedEvent(isHovered ? m_hovered : m_selected);
    m_list->viewport()->update();
}

void OutputView::copy()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(m_model->index(row));
    }
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines.append(row.data(Qt::DisplayRole).toString());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void OutputView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        wordAll();
    QWidget::changeEvent(event);
}

bool OutputView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Leave)
        emit eventHovered(std::nullopt);
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress)
        return handlePress(*static_cast<QMouseEvent *>(event));
    if (watched == m_list && event->type() == QEvent::KeyPress)
        return handleKey(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

/// A press on a line alone asks no more.
bool OutputView::handlePress(const QMouseEvent &press)
{
    m_modifiers = press.modifiers();
    if (m_asked.size() > 1 && m_modifiers == Qt::NoModifier)
        emit askedCleared();
    return false;
}

bool OutputView::handleKey(const QKeyEvent &key)
{
    m_modifiers = key.modifiers();
    if (key.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key.key() == Qt::Key_Space && m_modifiers == Qt::NoModifier) {
        if (const auto event = eventOf(m_list->currentIndex()))
            emit eventMarked(*event);
        return true;
    }
    if (key.key() == Qt::Key_Escape && !m_asked.empty()) {
        emit askedCleared();
        return true;
    }
    return false;
}

void OutputView::showGrouping(int tab)
{
    const QScopedValueRollback applying(m_applying, true);
    m_model->setGrouping(tab == 0 ? OutputGrouping::Interleaved : OutputGrouping::ByProcess);
    showSelected();
}

void OutputView::showEmptyOrList()
{
    m_empty->setText(advice());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

QString OutputView::advice() const
{
    if (!m_trace || m_trace->lanes().empty())
        return tr("Press Run: what the processes print stands here, in the order it came.");
    return m_isOver ? tr("This run printed nothing.") : tr("Nothing has been printed yet.");
}

void OutputView::fitColumns()
{
    if (!m_trace)
        return; // measuring loads fonts, which an empty window does not need yet
    QStringList names;
    for (std::size_t lane = 0; lane < std::min(m_trace->lanes().size(), mostMeasured); ++lane)
        names.append(laneName(*m_trace, lane));
    m_delegate->setColumns(longestTimes(*m_trace), names);
    m_list->viewport()->update();
}

void OutputView::showSelected()
{
    const QScopedValueRollback applying(m_applying, true);
    const auto row = m_selected ? m_model->rowOf(*m_selected) : std::nullopt;
    if (!row) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(m_model->index(*row));
    m_list->scrollTo(m_model->index(*row));
}

void OutputView::wordAll()
{
    m_tabs->setTabText(0, tr("Interleaved"));
    m_tabs->setTabText(1, tr("By process"));
    m_tabs->setAccessibleName(tr("Order of the output"));
    m_list->setAccessibleName(tr("Output"));
    m_model->wordAgain();
    showEmptyOrList();
}

} // namespace joinery::app
