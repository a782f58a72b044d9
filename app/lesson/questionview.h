// SPDX-FileCopyrightText: 2026 The Joinery authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lesson/verdict.h"
#include "app/theme/theme.h"
#include "lesson/lesson.h"
#include "trace/trace.h"

#include <QFrame>
#include <QStringList>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace joinery::app {

/// One question as a card: what is asked, the answer, hints that open one by one; after a run, the
/// verdict and only then the explanation.
class QuestionView : public QFrame {
    Q_OBJECT

public:
    QuestionView(lesson::Question question, QWidget *parent = nullptr);

    const lesson::Question &question() const { return m_question; }
    void setTheme(const Theme &theme);
    /// The same question in another language: answer, hints and verdict stay.
    void translate(lesson::Question translated);

    /// Whether the step waits for an answer.
    enum class Demand { Required, Offered };
    virtual Demand demand() const { return Demand::Required; }
    /// There is an answer that can be committed.
    virtual bool isAnswered() const = 0;
    virtual QStringList answer() const = 0;
    virtual void restoreAnswer(const QStringList &answer) = 0;

    void setCommitted(bool committed);
    bool isCommitted() const { return m_committed; }
    /// Against a finished run. Only what was committed is graded.
    void grade(std::shared_ptr<const trace::Trace> run);
    /// nullptr: it is not graded.
    const std::shared_ptr<const trace::Trace> &gradedBy() const { return m_gradedBy; }
    void forgetVerdict();
    bool isGraded() const { return m_verdict.has_value(); }
    QString verdictText() const;
    /// Where the verdict stands with the beginning of its explanation, for who wants to bring it
    /// into view.
    QRect verdictPart() const;
    /// Likewise the open hints, with the button for more.
    QRect hintPart() const;

    /// What takes the keyboard, from above: the answer, then the buttons.
    QList<QWidget *> tabStops() const;
    void focusAnswer();

    bool hasMoreHints() const;
    void openHint();
    int openHints() const { return static_cast<int>(m_openHints); }
    /// As many as there are, at most.
    void setOpenHints(int hints);

signals:
    /// The keyboard has come to this part, which should be in view.
    void partReached(const QRect &part);
    void answerChanged();
    void hintOpened();
    /// The student wants to answer anew.
    void reopened();

protected:
    virtual Verdict judge(const trace::Trace &run) = 0;
    virtual void showCommitted(bool committed) = 0;
    virtual void applyTheme(const Theme &theme) = 0;
    /// Its own words, in the language that is spoken now.
    virtual void retranslate() = 0;
    virtual void clearMarks() = 0;
    virtual QList<QWidget *> answerStops() const = 0;
    /// What should be in view when the stop has the keyboard.
    virtual QRect partOf(const QWidget &stop) const { return stop.geometry(); }
    /// Of a stop: partReached() when the keyboard comes to it.
    void watchFocus(QWidget &stop) { stop.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override;
    QVBoxLayout *answerLayout() const { return m_answerLayout; }
    /// Below the verdict: what can be done about it.
    QVBoxLayout *remedyLayout() const { return m_remedyLayout; }
    const Theme &theme() const { return m_theme; }
    void changeEvent(QEvent *event) override;

private:
    void wordAgain();
    void showAll();
    void showVerdict();
    QString hintText() const;

    lesson::Question m_question;
    Theme m_theme;
    QLabel *m_asked;
    QVBoxLayout *m_answerLayout;
    QLabel *m_hints;
    QPushButton *m_hintButton;
    QLabel *m_verdictLabel;
    QVBoxLayout *m_remedyLayout;
    QLabel *m_explanation;
    QPushButton *m_again;
    std::shared_ptr<const trace::Trace> m_gradedBy;
    std::optional<Verdict> m_verdict;
    std::size_t m_openHints = 0;
    bool m_committed = false;
};

} // namespace joinery::app
