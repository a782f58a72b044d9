// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/questionview.h"

class QPushButton;

namespace joinery::app {

/// A question that is answered by being the scheduler of a run.
class ScheduleQuestionView : public QuestionView {
    Q_OBJECT

public:
    ScheduleQuestionView(lesson::Question question, QWidget *parent = nullptr);

    /// A run that the student has scheduled is over. It answers the question if every goal is met.
    void take(const std::shared_ptr<const trace::Trace> &run);

    Demand demand() const override { return Demand::Offered; }
    bool isAnswered() const override { return m_isWon; }
    QStringList answer() const override;
    void restoreAnswer(const QStringList &answer) override;

signals:
    void schedulingWanted();

protected:
    Verdict judge(const trace::Trace &run) override;
    void showCommitted(bool committed) override;
    void applyTheme(const Theme &) override { }
    void retranslate() override;
    void clearMarks() override { }
    QList<QWidget *> answerStops() const override;

private:
    QPushButton *m_play;
    bool m_isWon = false;
};

/// Whether the run is as every goal says.
bool meetsGoals(const lesson::Question &question, const trace::Trace &run);

} // namespace joinery::app
