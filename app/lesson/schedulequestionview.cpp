// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#include "app/lesson/schedulequestionview.h"

#include "lesson/conditions.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace joinery::app {
namespace {

const QString wonAnswer = QStringLiteral("won");

} // namespace

ScheduleQuestionView::ScheduleQuestionView(lesson::Question question, QWidget *parent)
    : QuestionView(std::move(question), parent), m_play(new QPushButton(this))
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_play);
    row->addStretch();
    answerLayout()->addLayout(row);
    m_play->setObjectName(QStringLiteral("play"));
    watchFocus(*m_play);
    connect(m_play, &QPushButton::clicked, this, &ScheduleQuestionView::schedulingWanted);
}

void ScheduleQuestionView::take(const std::shared_ptr<const trace::Trace> &run)
{
    if (!meetsGoals(question(), *run))
        return;
    m_isWon = true;
    setCommitted(true);
    grade(run);
    emit answerChanged();
}

QStringList ScheduleQuestionView::answer() const
{
    return m_isWon ? QStringList{wonAnswer} : QStringList();
}

void ScheduleQuestionView::restoreAnswer(const QStringList &answer)
{
    m_isWon = answer.contains(wonAnswer);
    retranslate();
}

/// Once won, it stays won: other runs of the program do not take it back.
Verdict ScheduleQuestionView::judge(const trace::Trace &)
{
    return {Verdict::Tone::Good, tr("You made it happen."), tr("So it can be, in a real run.")};
}

void ScheduleQuestionView::showCommitted(bool)
{
    retranslate();
}

void ScheduleQuestionView::retranslate()
{
    m_play->setText(m_isWon ? tr("✓ Schedule again") : tr("Be the scheduler"));
}

QList<QWidget *> ScheduleQuestionView::answerStops() const
{
    return {m_play};
}

bool meetsGoals(const lesson::Question &question, const trace::Trace &run)
{
    const auto *schedule = std::get_if<lesson::ScheduleQuestion>(&question.kind);
    return schedule && std::ranges::all_of(schedule->goals, [&](const lesson::Condition &goal) {
               return lesson::evaluate(goal, run).holds();
           });
}

} // namespace joinery::app
