// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/questionview.h"

#include <vector>

class QAbstractButton;

namespace joinery::app {

/// A choice among sentences. A choice is right if its condition holds in the run; where it has
/// none, if the author says so, and then the verdict does not speak of the run.
class ChoiceQuestionView : public QuestionView {
    Q_OBJECT

public:
    ChoiceQuestionView(lesson::Question question, QWidget *parent = nullptr);

    void choose(std::size_t choice);

    bool isAnswered() const override;
    QStringList answer() const override;
    void restoreAnswer(const QStringList &answer) override;

protected:
    Verdict judge(const trace::Trace &run) override;
    void showCommitted(bool committed) override;
    void applyTheme(const Theme &theme) override;
    void retranslate() override;
    void clearMarks() override;
    QList<QWidget *> answerStops() const override;
    QRect partOf(const QWidget &stop) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        QAbstractButton *button;
        QLabel *text;
        QLabel *sign;
    };

    const std::vector<lesson::Choice> &choices() const;
    void addRow();
    Verdict verdictOf(bool right) const;

    std::vector<Row> m_rows;
    const QWidget *m_ringed = nullptr; ///< its row has a ring: the keyboard is there, and in use
};

} // namespace joinery::app
