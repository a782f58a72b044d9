// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/series/seriespage.h"

#include "app/series/seriesdelegate.h"
#include "app/series/seriesmodel.h"

#include <QActionGroup>
#include <QEvent>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace joinery::app {
namespace {

constexpr int counts[] = {10, 20, 50, 100, 200};

} // namespace

SeriesPage::SeriesPage(QWidget *parent)
    : ListPage(parent),
      m_model(new SeriesModel(this)),
      m_delegate(new SeriesDelegate(this)),
      m_progress(new QProgressBar(this)),
      m_count(new QToolButton(this))
{
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(80, 8);
    addToHeader(*m_progress);
    addCounts();
    setItems(*m_model, *m_delegate);
    connect(this, &ListPage::rowOpened, this, &SeriesPage::open);
    connect(this, &ListPage::buttonPressed, this, [this] {
        m_state == State::GoingOn ? emit cancelWanted() : emit runWanted();
    });
    showState(State::Empty);
}

void SeriesPage::addCounts()
{
    m_count->setProperty("flat", true);
    m_count->setFocusPolicy(Qt::TabFocus);
    m_count->setPopupMode(QToolButton::InstantPopup);
    addToHeader(*m_count);
    auto *menu = new QMenu(m_count);
    m_count->setMenu(menu);
    auto *group = new QActionGroup(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, group] {
        menu->clear();
        for (const int runs : counts) {
            QAction *action = menu->addAction(tr("%n runs", nullptr, runs));
            action->setCheckable(true);
            action->setChecked(runs == m_nextRuns);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, runs] { emit countChosen(runs); });
        }
    });
}

void SeriesPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    ListPage::setTheme(theme);
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
    const int row = list().currentIndex().row();
    m_model->add(run);
    // Rows change places while runs come; whoever stands on one stays at that place.
    if (row >= 0 && !list().currentIndex().isValid())
        list().setCurrentIndex(m_model->index(row));
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
    showRows();
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
        return tr("%n run(s), %1", "%1: so many orders", runs).arg(orders);
    case State::Cancelled:
        return tr("Cancelled after %n run(s), %1", "%1: so many orders", runs).arg(orders);
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
    ListPage::changeEvent(event);
}

QString SeriesPage::advice() const
{
    if (m_state == State::Failed && m_failure)
        return m_failure();
    if (m_state == State::GoingOn)
        return tr("The first run goes on.");
    return tr("Run the program many times: here you see which orders come, and how often.");
}

void SeriesPage::retranslate()
{
    showTexts(summary(), details(), advice());
    m_count->setText(tr("%n runs", nullptr, m_nextRuns) + QStringLiteral(" ▾"));
    m_count->setToolTip(tr("How many runs a series has"));
    m_count->setAccessibleName(m_count->toolTip());
    button().setText(m_state == State::GoingOn ? tr("Cancel") : tr("Run"));
    button().setToolTip(
        m_state == State::GoingOn ? tr("No more runs") : tr("Run the program so many times"));
    list().setAccessibleName(tr("Orders that came"));
    m_progress->setAccessibleName(tr("How many runs have ended"));
}

} // namespace joinery::app
