// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/happening.h"
#include "app/lesson/questionview.h"

namespace joinery::app {

class OrderList;

/// "Put the lines in an order that can really happen." The lines are a real run's: they come when
/// there has been one.
class OrderQuestionView : public QuestionView {
    Q_OBJECT

public:
    OrderQuestionView(lesson::Question question, QWidget *parent = nullptr);

    /// The lines of a run, in any order; they are mixed in a way that is always the same for them.
    void setLines(const QStringList &lines);
    /// There are none, and why.
    void setNoLines(const QString &why);
    OrderList &list() { return *m_list; }

    /// How far it is to make the answer happen. A new grade forgets it.
    void setHappening(const Happening &happening);
    const Happening &happening() const { return m_happening; }

    bool isAnswered() const override;
    QStringList answer() const override;
    void restoreAnswer(const QStringList &answer) override;

signals:
    /// The student wants to see the answer happen.
    void happeningWanted(const joinery::app::OrderWish &wish);
    void cancelWanted();

protected:
    Verdict judge(const trace::Trace &run) override;
    void showCommitted(bool committed) override;
    void applyTheme(const Theme &theme) override;
    void retranslate() override;
    void clearMarks() override;
    QList<QWidget *> answerStops() const override;
    QRect partOf(const QWidget &stop) const override;

private:
    /// An answer that names only the lines that come leaves out the others.
    QStringList withDivider(QStringList answer) const;
    /// Lines that this run printed, though they lie below the divider.
    QStringList markWronglyLeftOut(const trace::Trace &run);
    void pressMake();
    void showHappening();

    QLabel *m_title;
    QLabel *m_waiting;
    OrderList *m_list;
    QLabel *m_happened;
    QPushButton *m_make; ///< make the answer happen
    std::vector<std::size_t> m_lines; ///< of the run that graded it; empty: it cannot be made so
    Happening m_happening;
    QString m_whyNoLines; ///< empty: they are on their way
    QStringList m_restored; ///< an answer from before, until the lines are there
};

} // namespace joinery::app
