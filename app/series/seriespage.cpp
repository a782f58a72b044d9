// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/seriespage.h"

#include "app/series/seriesdelegate.h"
#include "app/series/seriesmodel.h"

#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace joinery::app {
namespace {

constexpr int counts[] = {10, 20, 50, 100, 200};

QLabel *mutedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

} // namespace

SeriesPage::SeriesPage(QWidget *parent)
    : QWidget(parent),
      m_model(new SeriesModel(this)),
      m_delegate(new SeriesDelegate(this)),
      m_list(new QListView),
      m_empty(mutedLabel(this)),
      m_details(mutedLabel(this)),
      m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(6);
    addHeader();
    addList();
    column->addWidget(m_details);
    m_details->setContentsMargins(14, 0, 14, 0);
    setFocusProxy(m_list);
    showState(State::Empty);
}

void SeriesPage::addHeader()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 14, 0);
    m_summary = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(80, 8);
    m_count = new QToolButton(this);
    m_count->setProperty("flat", true);
    m_count->setFocusPolicy(Qt::TabFocus);
    m_count->setPopupMode(QToolButton::InstantPopup);
    m_button = new QPushButton(this);
    row->addWidget(m_summary);
    row->addWidget(m_progress);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    addCounts();
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_state == State::GoingOn ? emit cancelWanted() : emit runWanted();
    });
}

void SeriesPage::addCounts()
{
    auto *menu = new QMenu(m_count);
    m_count->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        auto *group = new QActionGroup(menu);
        for (const int runs : counts) {
            QAction *action = menu->addAction(tr("%n runs", nullptr, runs));
            action->setCheckable(true);
            action->setChecked(runs == m_nextRuns);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, runs] { emit countChosen(runs); });
        }
    });
}

void SeriesPage::addList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListView::clicked, this, &SeriesPage::open);
    // By Return; a click has opened it already.
    connect(m_list, &QListView::activated, this, &SeriesPage::open);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_stack, 1);
}

void SeriesPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    QFont heavy = theme.uiFont();
    heavy.setWeight(QFont::DemiBold);
    m_summary->setFont(heavy);
    m_empty->setFont(theme.uiFont());
    m_details->setFont(theme.smallFont());
    m_list->doItemsLayout();
}

void SeriesPage::setCount(int runs)
{
    m_nextRuns = runs;
    retranslate();
}

void SeriesPage::begin(const SeriesManner &manner)
{
    m_manner = manner;
    m_model->clear();
    m_progress->setRange(0, manner.runs);
    showState(State::GoingOn);
}

void SeriesPage::add(const trace::Run &run)
{
    const int row = m_list->currentIndex().row();
    m_model->add(run);
    // Rows change places while runs come; whoever stands on one stays at that place.
    if (row >= 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(row));
    showState(m_state);
}

void SeriesPage::end(End end)
{
    showState(end == End::Done ? State::Done : State::Cancelled);
}

void SeriesPage::fail(std::function<QString()> words)
{
    m_failure = std::move(words);
    showState(State::Failed);
}

void SeriesPage::clear()
{
    m_model->clear();
    showState(State::Empty);
}

void SeriesPage::setPair(std::optional<SeriesPair> pair)
{
    m_pair = std::move(pair);
    retranslate();
}

void SeriesPage::open(const QModelIndex &index)
{
    if (const auto run = m_model->run(index.row()))
        emit runOpened(run);
}

void SeriesPage::showState(State state)
{
    m_state = state;
    const bool hasRuns = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(hasRuns ? 1 : 0);
    if (hasRuns && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    // The keyboard waited at the only thing there was.
    if (hasRuns && state == State::GoingOn && m_model->series().runs() == 1 && m_button->hasFocus())
        m_list->setFocus();
    m_progress->setVisible(state == State::GoingOn);
    m_progress->setValue(m_model->series().runs());
    m_count->setEnabled(state != State::GoingOn);
    retranslate();
}

QString SeriesPage::summary() const
{
    const int runs = m_model->series().runs();
    const QString orders = tr("%n different order(s)", nullptr, m_model->rowCount());
    switch (m_state) {
    case State::Empty:
    case State::Failed:
        return {};
    case State::GoingOn:
        return tr("%1 of %2, %3 so far", "runs, %3: so many orders")
            .arg(runs)
            .arg(m_manner.runs)
            .arg(orders);
    case State::Done:
        return tr("%1 runs, %2", "%2: so many orders").arg(runs).arg(orders);
    case State::Cancelled:
        return tr("Cancelled after %1 runs, %2", "%2: so many orders").arg(runs).arg(orders);
    }
    return {};
}

QString SeriesPage::details() const
{
    if (m_model->rowCount() == 0)
        return {};
    QStringList sentences;
    if (m_pair)
        sentences << wordPrecedence(m_model->series(), *m_pair);
    sentences << wordExits(m_model->series()) << wordEnds(m_model->series());
    sentences << wordManner(m_manner);
    QString all = sentences.takeFirst();
    for (const QString &sentence : sentences)
        all = tr("%1 %2", "two sentences").arg(all, sentence);
    return all;
}

void SeriesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SeriesPage::retranslate()
{
    m_summary->setText(summary());
    m_details->setText(details());
    m_details->setVisible(!m_details->text().isEmpty());
    m_count->setText(tr("%n runs", nullptr, m_nextRuns) + QStringLiteral(" ▾"));
    m_count->setToolTip(tr("How many runs a series has"));
    m_count->setAccessibleName(m_count->toolTip());
    m_button->setText(m_state == State::GoingOn ? tr("Cancel") : tr("Run"));
    m_button->setToolTip(
        m_state == State::GoingOn ? tr("No more runs") : tr("Run the program so many times"));
    m_list->setAccessibleName(tr("Orders that came"));
    m_progress->setAccessibleName(tr("How many runs have ended"));
    if (m_state == State::Failed && m_failure)
        m_empty->setText(m_failure());
    else
        m_empty->setText(
            m_state == State::GoingOn
                ? tr("The first run goes on.")
                : tr("Run the program many times: here you see which orders come, and how often."));
}

} // namespace joinery::app
